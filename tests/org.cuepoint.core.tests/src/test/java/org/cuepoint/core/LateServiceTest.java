package org.cuepoint.core;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.osgi.framework.ServiceReference;
import org.osgi.service.component.ComponentServiceObjects;

/** A service that comes and goes. */
class LateServiceTest {

    /** Counts how often it is asked. */
    private static final class Source implements ComponentServiceObjects<String> {

        private final String service;
        private int asked;
        private boolean stopped;

        Source(String service) {
            this.service = service;
        }

        @Override
        public String getService() {
            asked++;
            if (stopped) {
                throw new IllegalStateException("the component was stopped");
            }
            return service;
        }

        @Override
        public void ungetService(String given) {
            throw new UnsupportedOperationException();
        }

        @Override
        public ServiceReference<String> getServiceReference() {
            throw new UnsupportedOperationException();
        }
    }

    private final LateService<String> late = new LateService<>();

    @Test
    void nothingIsAskedBeforeItIsNeededAndThenOnce() {
        assertEquals(Optional.empty(), late.get());
        Source source = new Source("a");
        late.bind(source);
        assertEquals(0, source.asked);
        assertEquals(Optional.of("a"), late.get());
        assertEquals(Optional.of("a"), late.get());
        assertEquals(1, source.asked);
    }

    @Test
    void theNextTakesThePlaceOfTheOneBefore() {
        Source first = new Source("a");
        Source second = new Source("b");
        late.bind(first);
        late.get();
        late.bind(second);
        late.unbind(first);
        assertEquals(Optional.of("b"), late.get());
        late.unbind(second);
        assertEquals(Optional.empty(), late.get());
    }

    @Test
    void aComponentThatIsStoppedGetsNone() {
        Source source = new Source("a");
        source.stopped = true;
        late.bind(source);
        assertEquals(Optional.empty(), late.get());
    }
}
