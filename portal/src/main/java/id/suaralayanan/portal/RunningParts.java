package id.suaralayanan.portal;

import id.suaralayanan.infra.database.CannotStart;
import java.util.ArrayDeque;
import java.util.Deque;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What has been started, to be stopped once, in reverse.
final class RunningParts implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(RunningParts.class);
    private final Deque<AutoCloseable> parts = new ArrayDeque<>();
    private boolean closed;

    /// @throws CannotStart when everything has been told to stop meanwhile; the part is stopped
    synchronized <T extends AutoCloseable> T add(T part) {
        if (closed) {
            stop(part);
            throw new CannotStart("Suara Layanan was stopped while it was starting");
        }
        parts.push(part);
        return part;
    }

    /// A part that fails to stop does not keep the others from stopping.
    @Override
    public synchronized void close() {
        closed = true;
        while (!parts.isEmpty()) {
            stop(parts.pop());
        }
    }

    private static void stop(AutoCloseable part) {
        try {
            part.close();
        } catch (Exception failure) {
            LOG.error("{} did not stop cleanly", part.getClass().getSimpleName(), failure);
        }
    }
}
