package org.cuepoint.workbench.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class StartRequestTest {

    record Scenario(List<String> arguments, StartRequest request) {
    }

    static Stream<Scenario> scenarios() {
        StartRequest nothing = new StartRequest.Nothing();
        StartRequest export = new StartRequest.Export(Path.of("my collection.xml"));
        return Stream.of(new Scenario(List.of(), nothing), new Scenario(List.of("--sample"), new StartRequest.Sample()),
                new Scenario(List.of("my collection.xml"), export),
                new Scenario(List.of("-open", "my collection.xml"), export),
                new Scenario(List.of("--open", "my collection.xml"), export),
                new Scenario(List.of("-open"), nothing), new Scenario(List.of("-clean", "-consoleLog"), nothing),
                new Scenario(List.of("-data", "area", "-product", "p", "my collection.xml"), export),
                new Scenario(List.of("-data", "@noDefault"), nothing),
                new Scenario(List.of("nul\0name"), nothing));
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void theCommandLineSaysWhatToOpen(Scenario scenario) {
        assertEquals(scenario.request, StartRequest.of(scenario.arguments));
    }
}
