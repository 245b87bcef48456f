package org.cuepoint.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.objectweb.asm.ClassReader;

/** Where files live is decided in one bundle: no other class holds a path or asks the system for a folder. */
class PlaceRulesTest {

    private static final String OWNER = "org.cuepoint.locations";
    /** The string constants of a class file (Java Virtual Machine Specification 4.4.3). */
    private static final int STRING_TAG = 8;
    private static final Set<String> PROPERTIES = Set.of("user.home", "java.io.tmpdir", "user.dir");
    private static final List<String> PATHS = List.of("/home/", "/users/", "/root", "/tmp", "/var/", "/etc/", "/usr/",
            "/opt/", "/mnt/", "/media/", "/proc", "/sys/", "/dev/", "/run/", "/library/", "/applications", "/volumes/",
            "~/", "c:\\", "c:/", "%appdata%", "%localappdata%", "%userprofile%", "$home");
    private static final Set<String> VARIABLES = Set.of("HOME", "APPDATA", "LOCALAPPDATA", "USERPROFILE", "TMPDIR",
            "TEMP", "TMP", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME", "XDG_RUNTIME_DIR");

    /** Classes that hold such a text and use no file by it. */
    private static final Map<String, String> ALLOWED = Map.of(
            "org/cuepoint/redaction/internal/UserPathRule", "what homes look like in a text that is to be masked",
            "org/cuepoint/safety/internal/disk/Kernel", "the tables of the Linux kernel (proc(5)), which are no files",
            "org/cuepoint/crash/internal/session/Boot", "the same",
            "org/cuepoint/redaction/internal/HostName", "the same");

    /** One constant that should not be there. */
    private record Finding(String type, String text) {
    }

    @Test
    void noClassOutsideLocationsHoldsAPathOrAsksForAFolder() throws IOException {
        List<Finding> findings = new ArrayList<>();
        int read = 0;
        for (String bundle : BuiltBundles.manifests().keySet()) {
            if (!bundle.equals(OWNER)) {
                for (Path file : classFiles(bundle)) {
                    findings.addAll(findings(Files.readAllBytes(file)));
                    read++;
                }
            }
        }
        assertTrue(read >= 250, "only " + read + " classes were read");
        assertEquals(List.of(), findings.stream().filter(finding -> !ALLOWED.containsKey(finding.type())).toList());
        assertEquals(ALLOWED.keySet(), Set.copyOf(findings.stream().map(Finding::type).toList()),
                "an exception that is needed no more");
    }

    @Test
    void theRuleSeesWhatItIsFor() throws IOException {
        List<Finding> findings = new ArrayList<>();
        for (Path file : classFiles(OWNER)) {
            findings.addAll(findings(Files.readAllBytes(file)));
        }
        List<String> texts = findings.stream().map(Finding::text).toList();
        assertTrue(texts.containsAll(List.of("user.home", "java.io.tmpdir", "/dev/shm", "C:\\Windows", "HOME")),
                texts.toString());
    }

    private static List<Path> classFiles(String bundle) throws IOException {
        try (Stream<Path> files = Files.walk(BuiltBundles.classes(bundle))) {
            return files.filter(file -> file.toString().endsWith(".class")).toList();
        }
    }

    private static List<Finding> findings(byte[] classFile) {
        ClassReader reader = new ClassReader(classFile);
        char[] buffer = new char[reader.getMaxStringLength()];
        List<Finding> findings = new ArrayList<>();
        for (int i = 1; i < reader.getItemCount(); i++) {
            int offset = reader.getItem(i);
            if (offset > 0 && reader.readByte(offset - 1) == STRING_TAG) {
                String text = reader.readUTF8(offset, buffer);
                if (text != null && isPlace(text)) {
                    String type = reader.getClassName();
                    findings.add(new Finding(type.contains("$") ? type.substring(0, type.indexOf('$')) : type, text));
                }
            }
        }
        return findings;
    }

    private static boolean isPlace(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        return PROPERTIES.contains(text) || VARIABLES.contains(text) || PATHS.stream().anyMatch(lower::startsWith);
    }
}
