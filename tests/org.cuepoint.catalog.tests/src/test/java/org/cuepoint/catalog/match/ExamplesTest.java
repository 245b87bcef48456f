package org.cuepoint.catalog.match;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.cuepoint.catalog.CatalogTrack;
import org.cuepoint.catalog.library.LibraryTrack;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The examples of examples.txt: small cases, each showing one thing that real collections do. */
class ExamplesTest {

    private static final int LEAST = 180;

    private record Example(String expected, LibraryTrack track, List<CatalogTrack> found) {

        @Override
        public String toString() {
            return track.title() + " / " + track.artist() + " -> " + expected;
        }
    }

    @Test
    void thereAreEnoughExamples() throws IOException {
        assertTrue(examples().size() >= LEAST, () -> "examples are missing");
    }

    @ParameterizedTest
    @MethodSource("examples")
    void exampleIsMatchedAsExpected(Example example) {
        MatchResult result = new Matcher().match(example.track(), example.found());
        String got = result.best().map(best -> best.track().id()).orElse("-") + ' ' + result.confidence();
        assertTrue(List.of(example.expected().split("/")).stream().anyMatch(got::startsWith),
                () -> "got " + got + ", score " + result.score() + ": " + result.reason());
        assertTrue(!result.reason().isBlank());
    }

    static List<Example> examples() throws IOException {
        List<Example> examples = new ArrayList<>();
        for (String block : text().split("\\n\\s*\\n")) {
            List<String> lines = block.lines().filter(line -> !line.startsWith("#") && !line.isBlank()).toList();
            if (!lines.isEmpty()) {
                examples.add(example(lines));
            }
        }
        return examples;
    }

    private static Example example(List<String> lines) {
        assertTrue(lines.getFirst().startsWith("= "), lines.getFirst());
        List<String> parts = List.of(lines.getFirst().substring(2).split("\\|")).stream().map(String::strip).toList();
        String remixer = extra(parts, "by ");
        String mix = extra(parts, "mix ");
        LibraryTrack track = Tracks.library(parts.get(1), parts.get(2), remixer, mix,
                Integer.parseInt(parts.get(3)), 0, "");
        return new Example(parts.get(0), track, Tracks.found(lines.subList(1, lines.size()).toArray(String[]::new)));
    }

    private static String extra(List<String> parts, String prefix) {
        return parts.stream().skip(4).filter(part -> part.startsWith(prefix))
                .map(part -> part.substring(prefix.length()))
                .findFirst().orElse("");
    }

    private static String text() throws IOException {
        try (InputStream in = ExamplesTest.class.getResourceAsStream("examples.txt")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
