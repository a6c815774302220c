package news.dateline.ops.port;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import news.dateline.ops.http.Token;

/// Where the ops port listens and who may ask.
///
/// @param host the address to listen on
/// @param port the port, or 0 for any free one
/// @param stagePort the port of a process that runs a stage alone; 0 for none
/// @param names under which it may be asked, besides `localhost` and addresses
/// @param every how often everything is measured
/// @param canary how often a canary is sent; empty for never
/// @param tokens what opens it
/// @param readingIsOpen whether anybody may read, without a token
public record OpsSettings(
        String host,
        int port,
        int stagePort,
        Set<String> names,
        Duration every,
        Optional<Duration> canary,
        List<Token> tokens,
        boolean readingIsOpen) {
    public OpsSettings {
        names = Set.copyOf(names);
        tokens = List.copyOf(tokens);
    }

    /// The same on another port.
    public OpsSettings on(int other) {
        return new OpsSettings(host, other, stagePort, names, every, canary, tokens, readingIsOpen);
    }

    /// The same with one token more, and reading as open as it was.
    public OpsSettings with(Token token) {
        return new OpsSettings(
                host,
                port,
                stagePort,
                names,
                every,
                canary,
                Stream.concat(tokens.stream(), Stream.of(token)).toList(),
                readingIsOpen);
    }
}
