package news.dateline.bench.push;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/// One connection that pushes over HTTP/1.1 and is kept. It does the least that HTTP asks for, so that what is measured
/// is the server: both share the machine.
final class HttpSender implements Sender {
    private static final String ACCEPTED = "HTTP/1.1 202 ";
    private static final String NOT_YET = "HTTP/1.1 503 ";
    private static final String END_OF_HEADERS = "\r\n\r\n";
    private static final String LENGTH = "\r\ncontent-length:";
    private static final int MOST = 16_384;

    private final Socket socket;
    private final InputStream in;
    private final byte[] head;
    private final byte[] request = new byte[MOST];
    private final byte[] answer = new byte[MOST];

    /// @param port the server's, on this machine
    /// @param wire which is pushed to
    /// @param key that opens it
    HttpSender(int port, String wire, String key) throws IOException {
        this.socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setTcpNoDelay(true);
        this.in = socket.getInputStream();
        this.head = ascii("POST /v1/wires/" + wire + "/stories HTTP/1.1\r\nHost: 127.0.0.1:" + port
                + "\r\nAuthorization: Bearer " + key
                + "\r\nContent-Type: application/vnd.iptc.g2.newsitem+xml\r\nContent-Length: ");
        System.arraycopy(head, 0, request, 0, head.length);
    }

    /// A story that the broker did not keep in time is sent again, as the answer says: it counts once, with all its
    /// time.
    ///
    /// @throws IOException when the answer is neither 202 nor 503, too
    @Override
    public void send(Story story) throws IOException {
        int end = put(ascii(story.bytes().length + END_OF_HEADERS), head.length);
        end = put(story.bytes(), end);
        String status = NOT_YET;
        while (status.startsWith(NOT_YET)) {
            socket.getOutputStream().write(request, 0, end);
            status = answer();
        }
        if (!status.startsWith(ACCEPTED)) {
            throw new IOException(status);
        }
    }

    private int put(byte[] bytes, int at) {
        System.arraycopy(bytes, 0, request, at, bytes.length);
        return at + bytes.length;
    }

    // The headers with the status line; the body is read, as the next answer stands behind it.
    private String answer() throws IOException {
        int length = 0;
        String headers = "";
        int end = -1;
        while (end < 0) {
            length += more(length);
            headers = new String(answer, 0, length, StandardCharsets.US_ASCII);
            end = headers.indexOf(END_OF_HEADERS);
        }
        int all = end
                + END_OF_HEADERS.length()
                + bodyLength(headers.substring(0, end).toLowerCase(Locale.ROOT));
        while (length < all) {
            length += more(length);
        }
        return headers;
    }

    private int more(int length) throws IOException {
        int read = in.read(answer, length, answer.length - length);
        if (read <= 0) {
            throw new EOFException("The answer ends after " + length + " bytes");
        }
        return read;
    }

    private static int bodyLength(String headers) {
        int begin = headers.indexOf(LENGTH);
        if (begin < 0) {
            return 0;
        }
        int end = headers.indexOf('\r', begin + 1);
        return Integer.parseInt(headers.substring(begin + LENGTH.length(), end < 0 ? headers.length() : end)
                .strip());
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
