package news.dateline.app.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import javax.net.ssl.SSLHandshakeException;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.AuthenticationException;
import org.apache.kafka.common.errors.ClusterAuthorizationException;
import org.apache.kafka.common.errors.GroupAuthorizationException;
import org.apache.kafka.common.errors.SaslAuthenticationException;
import org.apache.kafka.common.errors.SslAuthenticationException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class RefusalTest {
    private static final Refusal REFUSAL = new Refusal("user alps", "kafka-1:9093");

    static Stream<Arguments> refusals() {
        return Stream.of(
                Arguments.of(
                        new SaslAuthenticationException("invalid credentials"),
                        "do not let user alps in: kafka.password is wrong, or they know no such kafka.user"),
                Arguments.of(new AuthenticationException("who?"), "do not let user alps in: who?"),
                Arguments.of(
                        new TopicAuthorizationException(Set.of("channel.europe")),
                        "do not let user alps do what it must with topic channel.europe; ./dateline acls"),
                Arguments.of(
                        GroupAuthorizationException.forGroupId("coast"),
                        "do what it must with group coast; ./dateline"),
                Arguments.of(
                        new ClusterAuthorizationException("not on the cluster"),
                        "do what it must with something: not on the cluster; ./dateline acls"),
                Arguments.of(
                        new KafkaException("Unexpected error in TxnOffsetCommitResponse: Topic authorization failed."),
                        "do what it must with something: Unexpected error in TxnOffsetCommitResponse: Topic"),
                Arguments.of(
                        tls(new CertificateExpiredException("NotAfter: yesterday")),
                        "show user alps a certificate that is not valid now: NotAfter: yesterday"),
                Arguments.of(
                        tls(new CertificateNotYetValidException("NotBefore: tomorrow")),
                        "show user alps a certificate that is not valid now: NotBefore: tomorrow"),
                Arguments.of(
                        tls(new SSLHandshakeException("Received fatal alert: certificate_expired")),
                        "do not accept the certificate (kafka.tls.certificate) of user alps: Received fatal alert"),
                Arguments.of(
                        tls(new SSLHandshakeException("unable to find valid certification path")),
                        "do not show user alps a certificate that kafka.tls.authorities stands for: unable to find"));
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void saysWhoIsRefusedWhatAndWhere(KafkaException fault, String said) {
        Exception wrapped = new ExecutionException(new KafkaException("elsewhere", fault));

        assertThat(Refusal.is(wrapped)).isTrue();
        assertThat(Refusal.reason(wrapped)).isEqualTo(fault.getMessage());
        assertThat(REFUSAL.of(wrapped).orElseThrow())
                .startsWith("The brokers at kafka-1:9093 ")
                .contains(said);
    }

    @Test
    void saysNothingOfABrokerThatIsAway() {
        Exception away = new ExecutionException(new TimeoutException("no answer"));

        assertThat(Refusal.is(away)).isFalse();
        assertThat(REFUSAL.of(away)).isEmpty();
        assertThat(Refusal.reason(away)).endsWith("no answer");
    }

    private static SslAuthenticationException tls(Exception why) {
        return new SslAuthenticationException("SSL handshake failed", why);
    }
}
