package org.cuepoint.benchmarks;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

import org.cuepoint.catalog.Catalog;
import org.cuepoint.catalog.CatalogTrack;
import org.cuepoint.catalog.CatalogOffer;
import org.cuepoint.catalog.Catalogs;
import org.cuepoint.catalog.library.LibraryOffer;
import org.cuepoint.performance.BackgroundWork;
import org.cuepoint.performance.RunningWork;
import org.cuepoint.performance.Task;
import org.cuepoint.performance.WorkOptions;
import org.osgi.framework.ServiceReference;
import org.osgi.service.component.ComponentServiceObjects;

/** What the presenters need around them, as little as does for showing a table. */
final class TableServices {

    private TableServices() {
    }

    /** Takes the wait for the next letter away from filtering, remembers it, and knows whether all work has ended. */
    static final class WithoutTyping implements BackgroundWork {

        private final BackgroundWork work;
        private final AtomicInteger underWay = new AtomicInteger();
        private final Runnable wake;
        private Duration typing = Duration.ZERO;

        /**
         * @param work does it
         * @param wake called when some work has ended
         */
        WithoutTyping(BackgroundWork work, Runnable wake) {
            this.work = work;
            this.wake = wake;
        }

        @Override
        public <T> RunningWork<T> start(WorkOptions options, Task<T> task) {
            boolean filtering = options.title().equals("Filtering results");
            if (filtering) {
                typing = options.delay();
            }
            underWay.incrementAndGet();
            RunningWork<T> started = work.start(filtering ? options.after(Duration.ZERO) : options, task);
            started.result().whenComplete((value, failure) -> {
                underWay.decrementAndGet();
                wake.run();
            });
            return started;
        }

        Duration typing() {
            return typing;
        }

        boolean ended() {
            return underWay.get() == 0;
        }
    }

    /** A service that is made by hand. */
    record Made<T>(Supplier<T> maker) implements ComponentServiceObjects<T> {

        @Override
        public T getService() {
            return maker.get();
        }

        @Override
        public void ungetService(T service) {
            // it lives as long as the bench
        }

        @Override
        public ServiceReference<T> getServiceReference() {
            throw new UnsupportedOperationException("there is no registry");
        }
    }

    /** A service that must not be asked for anything. */
    static <T> T unused(Class<T> type) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[]{type}, (proxy, method, args) -> {
            throw new UnsupportedOperationException(method.toString());
        }));
    }

    /** An export in the place of the sample library. */
    record Export(Path file) implements LibraryOffer {

        @Override
        public String name() {
            return "sample";
        }

        @Override
        public String fileName() {
            return "bench.xml";
        }

        @Override
        public InputStream open() throws IOException {
            return Files.newInputStream(file);
        }
    }

    /** One catalogue that nobody searches. */
    static final class OneCatalog implements Catalogs, Catalog {

        @Override
        public List<CatalogOffer> offers() {
            return List.of(new CatalogOffer(name(), description()));
        }

        @Override
        public Catalog open(String choice) {
            return this;
        }

        @Override
        public String name() {
            return "sample";
        }

        @Override
        public String description() {
            return "Catalogue of the bench";
        }

        @Override
        public List<CatalogTrack> search(String query) {
            throw new UnsupportedOperationException("the matches are made up");
        }
    }
}
