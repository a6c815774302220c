# syntax=docker/dockerfile:1

# Builds without checks and tests: those are for ./dateline verify. The list of what is in it (CycloneDX) is made all the
# same.
FROM maven:3.9-eclipse-temurin-25 AS build
WORKDIR /src
COPY . .
RUN --mount=type=cache,target=/root/.m2 mvn --batch-mode --no-transfer-progress package -Dquick -Dcyclonedx.skip=false -pl app -am
# Our own modules change with every build, the libraries hardly ever: each has a layer of its own.
RUN mkdir own && mv app/target/lib/dateline-*.jar own/

# Not Alpine: RocksDB's native code needs glibc.
FROM eclipse-temurin:25-jre
RUN useradd --system --uid 10001 --create-home --home-dir /var/lib/dateline dateline
WORKDIR /opt/dateline
COPY --from=build /src/app/target/lib lib
COPY --from=build /src/own lib
COPY --from=build /src/app/target/dateline.jar dateline.jar
COPY --from=build /src/app/target/dateline-bom.json dateline-bom.json
COPY samples samples
# By number, so that Kubernetes can see that it is not root.
USER 10001
VOLUME /var/lib/dateline
# Where ingest, ops and a stage alone listen when DATELINE_INGEST_PORT, DATELINE_OPS_PORT and DATELINE_OPS_STAGE_PORT say so.
EXPOSE 8080 8090 8091
# A stage that works says so in this file every five seconds. Until then it reads what it knows from Kafka, and gives up by
# itself after seven minutes.
HEALTHCHECK --interval=10s --timeout=5s --start-period=480s --retries=3 \
    CMD ["bash", "-c", "[ -n \"$(find /var/lib/dateline/alive -newermt '30 seconds ago')\" ]"]
# The first option is the launcher's too: Kafka's and RocksDB's use of Unsafe is theirs to mend.
ENTRYPOINT ["java", "--sun-misc-unsafe-memory-access=allow", "-XX:MaxRAMPercentage=60", "-XX:+ExitOnOutOfMemoryError", "-Ddateline.home=/opt/dateline", "-jar", "/opt/dateline/dateline.jar"]
CMD ["--help"]
