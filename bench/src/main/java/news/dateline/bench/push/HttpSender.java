package news.dateline.bench.push;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// One connection that pushes over HTTP/1.1 and is kept. It does the least that HTTP asks for, so that what is measured
/// is the server: both share the machine.
final class HttpSender implements Sender {
    private static final String ACCEPTED = "HTTP/1.1 202 ";
    private static final String NOT_YET = "HTTP/1.1 503 ";
    private static final String LENGTH = "content-length:";

    private final Socket socket;
    private final InputStream in;
    private final String head;
    private final byte[] line = new byte[8192];

    /// @param port the server's, on this machine
    /// @param wire which is pushed to
    /// @param key that opens it
    HttpSender(int port, String wire, String key) throws IOException {
        this.socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setTcpNoDelay(true);
        this.in = new BufferedInputStream(socket.getInputStream());
        this.head = "POST /v1/wires/" + wire + "/stories HTTP/1.1\r\nHost: 127.0.0.1:" + port
                + "\r\nAuthorization: Bearer " + key
                + "\r\nContent-Type: application/vnd.iptc.g2.newsitem+xml\r\nContent-Length: ";
    }

    /// A story that the broker did not keep in time is sent again, as the answer says: it counts once, with all its
    /// time.
    ///
    /// @throws IOException when the answer is neither 202 nor 503, too
    @Override
    public void send(Story story) throws IOException {
        byte[] first = (head + story.bytes().length + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII);
        byte[] request = Arrays.copyOf(first, first.length + story.bytes().length);
        System.arraycopy(story.bytes(), 0, request, first.length, story.bytes().length);
        String status = NOT_YET;
        while (status.startsWith(NOT_YET)) {
            socket.getOutputStream().write(request);
            status = answer();
        }
        if (!status.startsWith(ACCEPTED)) {
            throw new IOException(status);
        }
    }

    // The status line; the rest is read, as the next answer stands behind it.
    private String answer() throws IOException {
        String status = line();
        int length = 0;
        for (String header = line(); !header.isEmpty(); header = line()) {
            if (header.regionMatches(true, 0, LENGTH, 0, LENGTH.length())) {
                length = Integer.parseInt(header.substring(LENGTH.length()).strip());
            }
        }
        in.skipNBytes(length);
        return status;
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }

    private String line() throws IOException {
        int length = 0;
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0 || length == line.length) {
                throw new EOFException("The answer ends after " + length + " bytes of a line");
            }
            line[length++] = (byte) next;
        }
        return new String(line, 0, Math.max(0, length - 1), StandardCharsets.US_ASCII);
    }
}
