package org.cuepoint.cli.internal;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Calls back on Ctrl+C and on a request to terminate (SIGINT and SIGTERM), instead of the immediate end of the process.
 *
 * <p>A shutdown hook would be the documented way, but the framework cannot shut down in order while hooks run: {@code
 * System.exit} of the launcher then blocks for ever, and the exit code is the signal's. The signal classes of module
 * jdk.unsupported leave the shutdown to us. They are reached by name, as no bundle exports their package; where the
 * Java runtime lacks them, the caller is told and falls back to a hook.
 */
final class Signals {

    private static final Logger LOG = LoggerFactory.getLogger(Signals.class);

    private Signals() {
    }

    /**
     * Has the action run at every later SIGINT and SIGTERM, each time on a thread of its own.
     *
     * @return false when this Java runtime cannot do it; then nothing has changed
     */
    static boolean onTermination(Runnable action) {
        try {
            ClassLoader platform = ClassLoader.getPlatformClassLoader();
            Class<?> signal = platform.loadClass("sun.misc.Signal");
            Class<?> handler = platform.loadClass("sun.misc.SignalHandler");
            Object callback = Proxy.newProxyInstance(platform, new Class<?>[]{handler}, (proxy, method, arguments) -> {
                if ("handle".equals(method.getName())) {
                    action.run();
                    return null;
                }
                return switch (method.getName()) {
                    case "hashCode" -> System.identityHashCode(proxy);
                    case "equals" -> proxy == arguments[0];
                    default -> "termination";
                };
            });
            for (String name : new String[]{"INT", "TERM"}) {
                Object number = signal.getConstructor(String.class).newInstance(name);
                signal.getMethod("handle", signal, handler).invoke(null, number, callback);
            }
            return true;
        } catch (ReflectiveOperationException e) {
            Throwable cause = e instanceof InvocationTargetException wrapped ? wrapped.getCause() : e;
            LOG.info("Signals cannot be handled here; a shutdown hook cancels instead", cause);
            return false;
        }
    }
}
