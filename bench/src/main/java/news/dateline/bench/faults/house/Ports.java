package news.dateline.bench.faults.house;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/// Ports on the loopback address that stay free while whoever listens there is away.
final class Ports {
    // Below those that the system gives to connections: one that tries to reach a port of that range again and again
    // while nobody listens may be given the very same port, reach itself and keep it.
    private static final int FIRST = 20_000;
    private static final int LAST = 30_000;

    private Ports() {}

    /// So many that nobody uses now.
    static List<Integer> free(int count) {
        Random random = new Random();
        List<Integer> ports = new ArrayList<>();
        while (ports.size() < count) {
            int port = random.nextInt(FIRST, LAST);
            if (!ports.contains(port) && isFree(port)) {
                ports.add(port);
            }
        }
        return ports;
    }

    private static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return socket.isBound();
        } catch (IOException e) {
            return false;
        }
    }
}
