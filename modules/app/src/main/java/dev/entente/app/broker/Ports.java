package dev.entente.app.broker;

import dev.entente.app.Failure;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.LinkedHashSet;
import java.util.Set;

/** TCP ports on the loopback interface. */
public final class Ports {
    private Ports() {}

    /**
     * Makes sure that nobody holds a port.
     *
     * @param what who wants it, for the message: {@code HTTP}
     * @param option the option that sets it, for the message: {@code --port}
     * @throws Failure if it is taken
     */
    public static void requireFree(int port, String what, String option) {
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        } catch (IOException e) {
            throw new Failure(
                    "%s port %d on 127.0.0.1 cannot be had (%s): stop what holds it, or choose another with %s (0 takes a free one)"
                            .formatted(what, port, e.getMessage(), option),
                    e);
        }
    }

    /** Distinct ports that were free a moment ago. */
    static int[] free(int count) {
        Set<ServerSocket> sockets = new LinkedHashSet<>();
        try {
            while (sockets.size() < count) {
                sockets.add(new ServerSocket(0, 1, InetAddress.getLoopbackAddress()));
            }
            return sockets.stream().mapToInt(ServerSocket::getLocalPort).toArray();
        } catch (IOException e) {
            throw new Failure("No free port on 127.0.0.1: " + e.getMessage(), e);
        } finally {
            sockets.forEach(Ports::close);
        }
    }

    private static void close(ServerSocket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new IllegalStateException("Cannot close port " + socket.getLocalPort(), e);
        }
    }
}
