package news.dateline.app.cluster;

import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.AuthenticationException;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.GroupAuthorizationException;
import org.apache.kafka.common.errors.SaslAuthenticationException;
import org.apache.kafka.common.errors.SslAuthenticationException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.common.protocol.Errors;

/// Says in a sentence why brokers refuse somebody: who, where, what, and what to do. Nothing in it is secret.
///
/// @param who comes: `user dateline-ingest`
/// @param where the brokers are
public record Refusal(String who, String where) {
    // A producer that commits a reader's place passes on only what the brokers' answer means.
    private static final List<String> UNTYPED = Stream.of(
                    Errors.TOPIC_AUTHORIZATION_FAILED,
                    Errors.GROUP_AUTHORIZATION_FAILED,
                    Errors.TRANSACTIONAL_ID_AUTHORIZATION_FAILED)
            .map(Errors::message)
            .toList();

    private static final String REMEDY = "; ./dateline acls says what each principal needs, and gives it";

    /// Whether the brokers refused somebody, rather than being away.
    public static boolean is(Throwable fault) {
        return causes(fault).anyMatch(Refusal::isRefusal);
    }

    /// What the brokers say themselves of it; what the fault says where they refused nobody.
    public static String reason(Throwable fault) {
        return message(causes(fault).filter(Refusal::isRefusal).findFirst().orElse(fault));
    }

    /// The sentence; empty when the fault is of another kind.
    public Optional<String> of(Throwable fault) {
        return causes(fault).flatMap(cause -> sentence(cause).stream()).findFirst();
    }

    /// That rights are missing.
    ///
    /// @param rights a line each
    public String missing(Collection<String> rights) {
        return doNotLet() + " do all that it must" + REMEDY + ". Missing:\n  " + String.join("\n  ", rights);
    }

    private Optional<String> sentence(Throwable cause) {
        return switch (cause) {
            case SslAuthenticationException tls -> Optional.of(tls(tls));
            case SaslAuthenticationException login ->
                Optional.of(doNotLet() + " in: kafka.password is wrong, or they know no such kafka.user");
            case AuthenticationException other -> Optional.of(doNotLet() + " in: " + other.getMessage());
            case TopicAuthorizationException topics ->
                Optional.of(mayNot("topic " + String.join(", ", topics.unauthorizedTopics())));
            case GroupAuthorizationException group -> Optional.of(mayNot("group " + group.groupId()));
            case AuthorizationException other -> Optional.of(mayNot("something: " + other.getMessage()));
            default -> isRefusal(cause) ? Optional.of(mayNot("something: " + message(cause))) : Optional.empty();
        };
    }

    private String mayNot(String what) {
        return doNotLet() + " do what it must with " + what + REMEDY;
    }

    private String doNotLet() {
        return "The brokers at " + where + " do not let " + who;
    }

    private String tls(SslAuthenticationException fault) {
        Optional<String> when = causes(fault)
                .filter(cause -> cause instanceof CertificateExpiredException
                        || cause instanceof CertificateNotYetValidException)
                .map(Refusal::message)
                .findFirst();
        if (when.isPresent()) {
            return "The brokers at " + where + " show " + who + " a certificate that is not valid now: " + when.get();
        }
        String last =
                causes(fault).reduce((one, next) -> next).map(Refusal::message).orElse("");
        return last.contains("fatal alert")
                ? "The brokers at " + where + " do not accept the certificate (kafka.tls.certificate) of " + who + ": "
                        + last
                : "The brokers at " + where + " do not show " + who
                        + " a certificate that kafka.tls.authorities stands for: " + last;
    }

    private static boolean isRefusal(Throwable cause) {
        return cause instanceof AuthenticationException
                || cause instanceof AuthorizationException
                || (cause instanceof KafkaException && UNTYPED.stream().anyMatch(message(cause)::endsWith));
    }

    private static String message(Throwable cause) {
        return String.valueOf(cause.getMessage());
    }

    private static Stream<Throwable> causes(Throwable fault) {
        return Stream.iterate(fault, Objects::nonNull, Throwable::getCause);
    }
}
