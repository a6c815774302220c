package news.dateline.ingest.http;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.net.http.HttpResponse;
import java.util.zip.GZIPOutputStream;

/// The real server in a Java of its own whose heap no bomb fits into once it is unpacked. Prints what it answered.
final class BombProbe {
    private static final int MEBIBYTE = 1 << 20;

    private BombProbe() {}

    public static void main(String[] args) throws Exception {
        byte[] bomb = gzip(256);
        try (PushServer server = PushServer.taking(4 * MEBIBYTE)) {
            for (int push = 0; push < 20; push++) {
                server.kept.clear();
                HttpResponse<String> answer = server.send(server.push(bomb).header("Content-Encoding", "gzip"));
                System.out.println(answer.statusCode() + " " + PushServer.reason(answer));
            }
        }
        System.exit(0);
    }

    // In small pieces, so that making it takes no memory either.
    private static byte[] gzip(int mebibytes) throws Exception {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        byte[] zeros = new byte[MEBIBYTE];
        try (OutputStream gzip = new GZIPOutputStream(packed)) {
            for (int i = 0; i < mebibytes; i++) {
                gzip.write(zeros);
            }
        }
        return packed.toByteArray();
    }
}
