package org.cuepoint.crash.internal.command;

import java.io.IOException;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Timer;
import java.util.TimerTask;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceEvent;
import org.osgi.framework.ServiceListener;
import org.osgi.framework.ServiceReference;

/** The ways a failure can take out of the code, each raised on purpose. */
final class Routes {

    private final Map<String, Route> all = new LinkedHashMap<>();

    /** Raises a failure. */
    interface Route {
        void raise() throws Exception;
    }

    /** @param context the framework, for failures in it */
    Routes(BundleContext context) {
        for (Kind kind : Kind.values()) {
            String end = kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
            all.put("thread-" + end, () -> joined(Thread.ofPlatform().name("crash-route").unstarted(kind::raise)));
            all.put("virtual-thread-" + end,
                    () -> joined(Thread.ofVirtual().name("crash-route").unstarted(kind::raise)));
            all.put("executor-" + end, () -> executor(kind));
        }
        all.put("service", () -> service(context));
        all.put("framework", () -> framework(context));
        all.put("scheduled", Routes::scheduled);
        all.put("out-of-memory-metaspace",
                () -> joined(Thread.ofPlatform().name("crash-route").unstarted(Routes::classes)));
        all.put("out-of-memory-threads",
                () -> joined(Thread.ofPlatform().name("crash-route").unstarted(Routes::threads)));
        all.put("fork-join", () -> ForkJoinPool.commonPool().execute(Kind.RUNTIME::raise));
        all.put("timer", Routes::timer);
        all.put("virtual-executor", Routes::virtualExecutor);
        all.put("out-of-memory-heap", () -> joined(Thread.ofPlatform().name("crash-route").unstarted(Routes::heap)));
        all.put("interrupted", () -> joined(Thread.ofPlatform().name("crash-route").unstarted(() -> {
            Thread.currentThread().interrupt();
            Kind.RUNTIME.raise();
        })));
        all.put("endless-causes", () -> joined(Thread.ofPlatform().name("crash-route").unstarted(Routes::endless)));
        all.put("hostile-exception", () -> joined(Thread.ofPlatform().name("crash-route").unstarted(() -> {
            throw new Hostile();
        })));
        all.put("halt", () -> Runtime.getRuntime().halt(137));
        all.put("exit", () -> System.exit(1));
        all.put("blocked-hook", Routes::blockedHook);
    }

    /** What is thrown. */
    private enum Kind {
        RUNTIME, ERROR, STACK_OVERFLOW, CHECKED;

        void raise() {
            switch (this) {
                case RUNTIME -> throw new IllegalStateException("raised on purpose");
                case ERROR -> throw new AssertionError("raised on purpose");
                case STACK_OVERFLOW -> deeper(0);
                case CHECKED -> sneak(new IOException("raised on purpose"));
            }
        }

        private static int deeper(int depth) {
            return deeper(depth + 1) + 1;
        }

        @SuppressWarnings("unchecked") // that is the point: a checked exception where none is declared
        private static <T extends Throwable> void sneak(Throwable exception) throws T {
            throw (T) exception;
        }
    }

    /** An exception that fails whatever it is asked. */
    private static final class Hostile extends RuntimeException {

        private static final long serialVersionUID = 1L;

        @Override
        public String getMessage() {
            throw new IllegalArgumentException("even its message fails");
        }

        @Override
        public synchronized Throwable getCause() {
            throw new IllegalArgumentException("even its cause fails");
        }
    }

    /** The names of all routes. */
    List<String> names() {
        return List.copyOf(all.keySet());
    }

    /** Raises a failure on a route; returns when it was raised, or does not return. */
    void raise(String name) throws Exception {
        Objects.requireNonNull(all.get(name)).raise();
    }

    private static void joined(Thread thread) throws InterruptedException {
        thread.start();
        thread.join();
    }

    private static void executor(Kind kind) {
        try (ExecutorService executor = Executors.newSingleThreadExecutor()) {
            executor.execute(kind::raise);
        }
    }

    private static void virtualExecutor() {
        try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
            executor.execute(Kind.RUNTIME::raise);
        }
    }

    private static void timer() throws InterruptedException {
        Timer timer = new Timer("crash-route", true);
        CompletableFuture<Thread> thread = new CompletableFuture<>();
        timer.schedule(new TimerTask() {
            @Override
            public void run() {
                thread.complete(Thread.currentThread());
                Kind.RUNTIME.raise();
            }
        }, 1);
        thread.join().join();
    }

    private static void service(BundleContext context) {
        ServiceReference<FailingService> reference = context.getServiceReference(FailingService.class);
        context.getService(reference);
    }

    private static void framework(BundleContext context) {
        ServiceListener failing = event -> {
            if (event.getType() == ServiceEvent.REGISTERED) {
                throw new IllegalStateException("raised on purpose");
            }
        };
        context.addServiceListener(failing);
        context.registerService(Route.class, () -> {
            // nobody asks for it
        }, null).unregister();
        context.removeServiceListener(failing);
    }

    /** What is scheduled keeps its exception in a future, which nobody looks at: only who schedules can tell. */
    private static void scheduled() throws InterruptedException {
        CompletableFuture<Thread> thread = new CompletableFuture<>();
        CompletableFuture.delayedExecutor(1, TimeUnit.MILLISECONDS).execute(() -> {
            thread.complete(Thread.currentThread());
            Kind.RUNTIME.raise();
        });
        thread.join();
    }

    /** Makes proxies of class loaders of their own until there is no room for more classes. */
    private static void classes() {
        List<Object> held = new ArrayList<>();
        while (true) {
            held.add(Proxy.newProxyInstance(new ClassLoader(Routes.class.getClassLoader()) {
            }, new Class<?>[]{Runnable.class}, (proxy, method, arguments) -> null));
        }
    }

    /** Asks for stacks so large that no thread can be made. */
    private static void threads() {
        for (int i = 0;; i++) {
            Thread.ofPlatform().daemon().stackSize(1L << 40).name("crash-route-" + i).start(() -> LockSupport.park());
        }
    }

    private static void heap() {
        List<byte[]> held = new ArrayList<>();
        while (true) {
            held.add(new byte[1 << 20]);
        }
    }

    private static void endless() {
        RuntimeException first = new IllegalStateException("raised on purpose");
        Throwable last = first;
        for (int i = 0; i < 10_000; i++) {
            Throwable next = new IllegalStateException("cause " + i);
            last.initCause(next);
            last = next;
        }
        last.initCause(first);
        throw first;
    }

    private static void blockedHook() {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            while (true) {
                LockSupport.parkNanos(1_000_000_000L);
            }
        }, "crash-route"));
    }
}
