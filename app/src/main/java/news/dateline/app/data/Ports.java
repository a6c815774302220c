package news.dateline.app.data;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.HashSet;
import java.util.Properties;
import java.util.Set;

/// Ports on the loopback address: the one asked for, or the one of last time while it is free, or any free one.
public final class Ports {
    private final Properties remembered;
    private final Set<Integer> taken = new HashSet<>();

    /// @param remembered name of a port to its number of last time; brought up to date
    public Ports(Properties remembered) {
        this.remembered = remembered;
    }

    /// The port for a purpose.
    ///
    /// @param name what it is for
    /// @param fixed the port that was asked for, or 0
    public int choose(String name, int fixed) {
        int port = fixed != 0 ? fixed : lastOrAny(Integer.parseInt(remembered.getProperty(name, "0")));
        taken.add(port);
        remembered.setProperty(name, Integer.toString(port));
        return port;
    }

    private int lastOrAny(int last) {
        if (last != 0 && !taken.contains(last) && bind(last) == last) {
            return last;
        }
        int any = bind(0);
        while (taken.contains(any)) {
            any = bind(0);
        }
        return any;
    }

    private static int bind(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            // As servers do: a port whose last connections are still fading is free.
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return socket.getLocalPort();
        } catch (IOException e) {
            return -1;
        }
    }
}
