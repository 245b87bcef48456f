package org.cuepoint.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;

import java.util.logging.Level;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Small test classes that a test runs; nested and not named like tests, so that no build runs them by themselves. */
final class Samples {

    private static final Logger LOG = LoggerFactory.getLogger(Samples.class);

    private Samples() {
    }

    static final class Quiet {
        @Test
        void warns() {
            LOG.warn("only a warning");
            java.util.logging.Logger.getLogger("x").warning("only a warning");
        }
    }

    static final class Slf4jError {
        @Test
        void logs() {
            LOG.error("broken {}", "pipe", new IllegalStateException("why"));
        }
    }

    static final class JulError {
        @Test
        void logs() {
            java.util.logging.Logger.getLogger("some.library").log(Level.SEVERE, "broken {0}", "pipe");
        }
    }

    static final class SystemLoggerError {
        @Test
        void logs() {
            System.getLogger("some.module").log(System.Logger.Level.ERROR, "broken pipe");
        }
    }

    static final class ErrorOfAnotherThread {
        @Test
        void logs() throws InterruptedException {
            Thread thread = new Thread(() -> LOG.error("broken pipe"));
            thread.start();
            thread.join();
        }
    }

    static final class ErrorAfterAll {
        @Test
        void quiet() {
            assertEquals(1, 1);
        }

        @AfterAll
        static void logs() {
            LOG.error("broken pipe");
        }
    }

    static final class Declared {
        @Test
        @ExpectedErrors("broken pipe")
        void logs() {
            LOG.error("broken {}", "pipe");
        }
    }

    static final class DeclaredByParameter {
        @Test
        void logs(LoggedErrors errors) {
            errors.expect("id 77");
            LOG.error("broken id {}", 77);
            assertEquals(1, errors.seen().size());
        }
    }

    @ExpectedErrors("broken pipe")
    static final class DeclaredOnClass {
        @Nested
        final class Inner {
            @Test
            void logs() {
                LOG.error("broken pipe");
            }
        }
    }

    static final class AnotherThanDeclared {
        @Test
        @ExpectedErrors("broken pipe")
        void logs() {
            LOG.error("broken pipe");
            LOG.error("something else");
        }
    }

    static final class DeclaredButAbsent {
        @Test
        @ExpectedErrors("broken pipe")
        void quiet() {
            LOG.warn("broken pipe");
        }
    }

    static final class FailingAnyway {
        @Test
        @ExpectedErrors("broken pipe")
        void fails() {
            fail("the real reason");
        }
    }
}
