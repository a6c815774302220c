package news.dateline.ops.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import news.dateline.http.KeyHash;
import org.junit.jupiter.api.Test;

class SessionsTest {
    private static final Token TOKEN = new Token("desk", Role.READ, KeyHash.of("reads"));

    private final Sessions sessions = new Sessions(Clock.systemUTC());

    @Test
    void forgetTheOldestWhenThereAreTooMany() {
        String first = sessions.open(TOKEN);
        String second = sessions.open(TOKEN);
        for (int more = 2; more <= Sessions.MOST; more++) {
            sessions.open(TOKEN);
        }

        assertThat(sessions.find(first)).isEmpty();
        assertThat(sessions.find(second)).contains(TOKEN);
    }

    @Test
    void haveIdsThatNobodyGuesses() {
        assertThat(sessions.open(TOKEN)).matches("[0-9a-f]{64}").isNotEqualTo(sessions.open(TOKEN));
    }
}
