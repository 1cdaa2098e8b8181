package io.colporteur.cli;

import java.lang.reflect.Proxy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What an administrator tells a daemon by signals, where the system has them. */
final class Signals {

    private static final Logger LOG = LoggerFactory.getLogger(Signals.class);

    private Signals() {}

    /**
     * SIGHUP, by which daemons are asked to read their settings again; without this, it would end the program. By reflection,
     * for {@code sun.misc.Signal} is the one way to hear of it (JEP 260), and no compiler likes it.
     */
    static void onHangup(Runnable action) {
        try {
            Class<?> signal = Class.forName("sun.misc.Signal");
            Class<?> handler = Class.forName("sun.misc.SignalHandler");
            Object listener = Proxy.newProxyInstance(
                    handler.getClassLoader(), new Class<?>[] {handler}, (proxy, method, arguments) -> {
                        action.run();
                        return null;
                    });
            Object hangup = signal.getConstructor(String.class).newInstance("HUP");
            signal.getMethod("handle", signal, handler).invoke(null, hangup, listener);
        } catch (ReflectiveOperationException | RuntimeException notHere) {
            LOG.debug("there is no SIGHUP to listen to", notHere);
        }
    }
}
