package org.cuepoint.core.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.cuepoint.core.internal.Identity.Source;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Who the application is, from properties, the product's bundle or neither. */
class IdentityTest {

    private static final Source OWN = new Source("CuePoint Core", "1.0.0.qualifier");

    private static final Map<String, Source> BUNDLES = Map.of(
            "org.acme.player", new Source("Acme Player", "2.5.1.202601010000"),
            "org.cuepoint.workbench", new Source("CuePoint Workbench", "1.0.0.qualifier"),
            "org.unnamed", new Source("", "3.0.0"));

    /** Framework properties and the identity they give. */
    record Row(String title, Map<String, String> properties, Identity expected) {
        @Override
        public String toString() {
            return title;
        }
    }

    private static Row row(String title, Identity expected, String... properties) {
        Map<String, String> map = new HashMap<>();
        for (int i = 0; i < properties.length; i += 2) {
            map.put(properties[i], properties[i + 1]);
        }
        return new Row(title, map, expected);
    }

    static Stream<Row> rows() {
        return Stream.of(
                row("nothing known", new Identity("CuePoint", "CuePoint", "1.0.0.qualifier", "", true)),
                row("product", new Identity("AcmePlayer", "Acme Player", "2.5.1.202601010000", "202601010000", false),
                        "eclipse.product", "org.acme.player.product"),
                row("product with a longer id",
                        new Identity("AcmePlayer", "Acme Player", "2.5.1.202601010000", "202601010000", false),
                        "eclipse.product", "org.acme.player.editions.pro"),
                row("application without a product",
                        new Identity("AcmePlayer", "Acme Player", "2.5.1.202601010000", "202601010000", false),
                        "eclipse.application", "org.acme.player.main"),
                row("unknown product", new Identity("CuePoint", "CuePoint", "1.0.0.qualifier", "", true),
                        "eclipse.product", "net.nobody.x"),
                row("id without a dot", new Identity("CuePoint", "CuePoint", "1.0.0.qualifier", "", true),
                        "eclipse.product", "x"),
                row("bundle without a name", new Identity("CuePoint", "CuePoint", "3.0.0", "", false),
                        "eclipse.product", "org.unnamed.x"),
                row("properties win", new Identity("CuePoint", "CuePoint Pro", "9.9.9.b1", "b1", true),
                        "eclipse.product",
                        "org.acme.player.product", "cuepoint.app.folder", "CuePoint", "cuepoint.app.name",
                        " CuePoint Pro ",
                        "cuepoint.app.version", "9.9.9.b1", "cuepoint.development", "true"),
                row("blank properties are unset",
                        new Identity("AcmePlayer", "Acme Player", "2.5.1.202601010000", "202601010000", false),
                        "eclipse.product", "org.acme.player.product", "cuepoint.app.folder", " ", "cuepoint.app.name",
                        ""),
                row("development switched off",
                        new Identity("CuePoint", "CuePoint Workbench", "1.0.0.qualifier", "", false),
                        "eclipse.product", "org.cuepoint.workbench.product", "cuepoint.development", "false"),
                row("an adopter's product with CuePoint's command line",
                        new Identity("AcmePlayer", "Acme Player", "2.5.1.202601010000",
                                "202601010000", false),
                        "eclipse.product", "org.acme.player.product", "eclipse.application", "org.cuepoint.cli.main"),
                row("a name in other letters keeps a folder",
                        new Identity("CuePoint", "音楽", "1.0.0.qualifier", "", true),
                        "cuepoint.app.name", "音楽"),
                row("a version that is none", new Identity("CuePoint", "CuePoint", "nightly", "", false),
                        "cuepoint.app.version", "nightly"));
    }

    @ParameterizedTest
    @MethodSource("rows")
    void theIdentityFollowsThePropertiesThenTheProductThenCuePoint(Row row) {
        assertEquals(row.expected(),
                Identity.of(row.properties()::get, name -> Optional.ofNullable(BUNDLES.get(name)), OWN));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"../../etc | etc", "a/b\\c | abc", "..hidden | hidden", "CON | App-CON",
            "nul.txt | App-nul.txt",
            "Acme 2.0. | Acme2.0", "C:\\Windows | CWindows", "... | CuePoint", "-rf | rf"})
    void aHostileFolderNameBecomesAHarmlessOne(String given, String expected) {
        Map<String, String> properties = Map.of("cuepoint.app.folder", given);
        assertEquals(expected, Identity.of(properties::get, name -> Optional.empty(), OWN).folderName());
    }

    @Test
    void namesAreCutToALengthThatFileSystemsTake() {
        Map<String, String> properties = Map.of("cuepoint.app.name", "n".repeat(5000) + "\n");
        Identity identity = Identity.of(properties::get, name -> Optional.empty(), OWN);
        assertEquals(64, identity.folderName().length());
        assertEquals(128, identity.displayName().length());
        assertTrue(identity.development());
        assertFalse(identity.displayName().contains("\n"));
    }
}
