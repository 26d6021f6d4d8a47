package id.suaralayanan.portal.browser;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/// The line between a browser and the portal, to be cut and mended, and to lose answers on the way
/// back.
public final class Wire implements AutoCloseable {
    private enum State {
        OPEN,
        CUT,
        LOSING_ANSWERS
    }

    private final ServerSocket door;
    private final int portal;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final AtomicInteger lost = new AtomicInteger();
    private volatile State state = State.OPEN;

    private Wire(int portal) {
        try {
            door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        this.portal = portal;
        Thread.ofVirtual().start(this::accept);
    }

    public static Wire to(int portal) {
        return new Wire(portal);
    }

    public String url(String path) {
        return "http://127.0.0.1:" + door.getLocalPort() + path;
    }

    public void cut() {
        become(State.CUT);
    }

    public void mend() {
        become(State.OPEN);
    }

    /// From now on the portal hears everything and nobody hears the portal.
    public void loseAnswers() {
        become(State.LOSING_ANSWERS);
    }

    /// How many answers were lost so far.
    public int lost() {
        return lost.get();
    }

    private void become(State next) {
        state = next;
        open.forEach(Wire::drop);
    }

    private void accept() {
        while (!door.isClosed()) {
            try {
                var browser = door.accept();
                if (state == State.CUT) {
                    browser.close();
                } else {
                    connect(browser);
                }
            } catch (IOException _) {
                // Closed, or the portal is gone: the browser sees a broken line.
            }
        }
    }

    private void connect(Socket browser) throws IOException {
        var server = new Socket(InetAddress.getLoopbackAddress(), portal);
        open.add(browser);
        open.add(server);
        Thread.ofVirtual().start(() -> pass(browser, server, false));
        Thread.ofVirtual().start(() -> pass(server, browser, true));
    }

    private void pass(Socket from, Socket to, boolean isAnswer) {
        var bytes = new byte[8192];
        try (from;
                to) {
            var in = from.getInputStream();
            for (int read = in.read(bytes); read > 0; read = in.read(bytes)) {
                if (isAnswer && state == State.LOSING_ANSWERS) {
                    lost.incrementAndGet();
                    return;
                }
                to.getOutputStream().write(bytes, 0, read);
            }
        } catch (IOException _) {
            // The other side is gone.
        } finally {
            open.remove(from);
            open.remove(to);
        }
    }

    private static void drop(Closeable socket) {
        try {
            socket.close();
        } catch (IOException _) {
            // It was closed already.
        }
    }

    @Override
    public void close() {
        drop(door);
        cut();
    }
}
