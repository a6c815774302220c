# syntax=docker/dockerfile:1

# Builds without checks and tests: those are for ./dateline verify.
FROM maven:3.9-eclipse-temurin-25 AS build
WORKDIR /src
COPY . .
RUN --mount=type=cache,target=/root/.m2 mvn --batch-mode --no-transfer-progress package -Dquick -pl app -am
# Our own modules change with every build, the libraries hardly ever: each has a layer of its own.
RUN mkdir own && mv app/target/lib/dateline-*.jar own/

# Not Alpine: RocksDB's native code needs glibc.
FROM eclipse-temurin:25-jre
RUN useradd --system --uid 10001 --create-home --home-dir /var/lib/dateline dateline
WORKDIR /opt/dateline
COPY --from=build /src/app/target/lib lib
COPY --from=build /src/own lib
COPY --from=build /src/app/target/dateline.jar dateline.jar
COPY samples samples
USER dateline
VOLUME /var/lib/dateline
# Where ingest listens when DATELINE_INGEST_PORT says so.
EXPOSE 8080
# The first option is the launcher's too: Kafka's and RocksDB's use of Unsafe is theirs to mend.
ENTRYPOINT ["java", "--sun-misc-unsafe-memory-access=allow", "-XX:MaxRAMPercentage=60", "-Ddateline.home=/opt/dateline", "-jar", "/opt/dateline/dateline.jar"]
CMD ["--help"]
