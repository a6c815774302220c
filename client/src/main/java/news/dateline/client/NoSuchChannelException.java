package news.dateline.client;

/// There is no topic of a channel.
public final class NoSuchChannelException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NoSuchChannelException(String topic) {
        super("There is no topic " + topic);
    }
}
