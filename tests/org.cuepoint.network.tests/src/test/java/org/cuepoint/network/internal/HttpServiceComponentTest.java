package org.cuepoint.network.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Proxy;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;

import org.cuepoint.core.ApplicationIdentity;
import org.cuepoint.network.CallKind;
import org.cuepoint.network.HttpCall;
import org.cuepoint.network.Interceptor;
import org.cuepoint.network.NetworkException;
import org.cuepoint.network.NetworkException.Kind;
import org.cuepoint.settings.Section;
import org.cuepoint.settings.SectionDeclaration;
import org.cuepoint.settings.Settings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The component with settings and identity, against a loopback server. */
class HttpServiceComponentTest {

    private final AtomicReference<NetworkSettings> values = new AtomicReference<>(new NetworkSettings(0, 1000, ""));
    private final HttpServiceComponent component = new HttpServiceComponent(new FixedSettings(), new Named());

    @AfterEach
    void stop() {
        component.deactivate();
    }

    private static HttpCall call(Wire wire) {
        return HttpCall.get(URI.create("http://" + wire.address() + "/"), CallKind.DEFAULT);
    }

    @Test
    void theApplicationsOwnNameIsSent() throws Exception {
        try (Wire wire = new Wire(Wire.sends(Wire.ok("x")))) {
            component.send(call(wire));
            assertTrue(wire.requests().getFirst().contains("\r\nUser-Agent: MixDesk/2.1.0.2026\r\n"), wire.requests()
                    .getFirst());
        }
        assertEquals("CuePoint-Runtime", UserAgent.of(null));
    }

    @Test
    void aChangedSettingHoldsForTheNextRequest() throws Exception {
        try (Wire wire = new Wire(Wire.sends("HTTP/1.1 500 Oh\r\nConnection: close\r\nContent-Length: 0\r\n\r\n"))) {
            assertEquals(1, component.send(call(wire)).attempts().size());
            values.set(new NetworkSettings(1, 1000, ""));
            assertEquals(2, component.send(call(wire)).attempts().size());
        }
    }

    @Test
    void contributedStagesAreAskedInTheOrderOfTheirRankings() throws Exception {
        try (Wire wire = new Wire(Wire.sends(Wire.ok("x")))) {
            Interceptor outer = (call, chain) -> chain.proceed(call.withHeader("X-Order", "outer"));
            Interceptor inner = (call, chain) -> chain.proceed(
                    call.withHeader("X-Order", call.header("X-Order").orElse("") + "+inner"));
            component.addInterceptor(inner, Map.of("service.ranking", 1, "service.id", 5L));
            component.addInterceptor(outer, Map.of("service.ranking", Interceptor.CACHE, "service.id", 6L));
            component.send(call(wire));
            assertTrue(wire.requests().getFirst().contains("X-Order: outer+inner"), wire.requests().getFirst());
            component.removeInterceptor(inner);
            component.removeInterceptor(outer);
        }
    }

    @Test
    void diagnosticsTellStagesLimitsAndHostsButNoAddress() throws Exception {
        try (Wire wire = new Wire(Wire.sends(Wire.ok("x")))) {
            assertEquals("not started", component.collect().get("client"));
            component.send(HttpCall.get(URI.create("http://" + wire.address() + "/secret?key=1"), CallKind.DEFAULT));
            Map<String, ?> shown = component.collect();
            assertEquals("network", component.name());
            assertEquals(List.of("RedirectStage", "RetryStage", "RateStage"), shown.get("stages"));
            Map<?, ?> host = (Map<?, ?>) ((List<?>) shown.get("hosts")).getFirst();
            assertEquals(wire.address(), host.get("host"));
            assertEquals(1L, host.get("requests"));
            assertEquals("200", host.get("lastOutcome"));
            assertTrue(!shown.toString().contains("secret"), shown.toString());
            assertEquals(List.of("default", "search", "quick", "download"),
                    List.copyOf(((Map<?, ?>) shown.get("limits")).keySet()));
        }
    }

    @Test
    void afterDeactivationNothingIsSent() throws Exception {
        try (Wire wire = new Wire(Wire.sends(Wire.ok("x")))) {
            component.deactivate();
            assertEquals(Kind.STOPPED, assertThrows(NetworkException.class, () -> component.send(call(wire))).kind());
        }
    }

    private final class FixedSettings implements Settings {
        @Override
        @SuppressWarnings("unchecked") // the only section asked for is that of NetworkSettings
        public <R extends Record> Section<R> section(SectionDeclaration<R> declaration) {
            assertEquals(NetworkSettings.SECTION, declaration);
            return (Section<R>) Proxy.newProxyInstance(Section.class.getClassLoader(), new Class<?>[]{Section.class},
                    (proxy, method, arguments) -> {
                        assertEquals("get", method.getName());
                        return values.get();
                    });
        }
    }

    private static final class Named implements ApplicationIdentity {
        @Override
        public String folderName() {
            return "Mix Desk";
        }

        @Override
        public String displayName() {
            return "Mix Desk";
        }

        @Override
        public String version() {
            return "2.1.0.2026\r\n";
        }

        @Override
        public String build() {
            return "2026";
        }

        @Override
        public String sessionId() {
            return "0123456789abcdef";
        }

        @Override
        public boolean development() {
            return false;
        }
    }
}
