package org.cuepoint.product;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import com.google.gson.JsonObject;
import org.cuepoint.product.Product.Ended;
import org.cuepoint.testing.Machine;
import org.cuepoint.testing.Machine.Ability;
import org.cuepoint.testing.OtherUser;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An installation that nobody may write to, started by a user who is bound by permissions. */
class OtherUserTest {

    private static final long GIVE_UP_MINUTES = 5;

    private Path dir;
    private Path home;
    private Path temp;
    private Product product;

    @BeforeEach
    void installForAllUsers() throws IOException {
        Machine.needs(Ability.OTHER_USER);
        dir = OtherUser.readableFolder();
        home = Files.createDirectory(dir.resolve("home"));
        temp = Files.createDirectory(dir.resolve("tmp"));
        Files.setPosixFilePermissions(temp, PosixFilePermissions.fromString("rwxrwxrwx"));
        product = new Product(dir, OtherUser.copy(new Product(dir).install(), dir.resolve("install")));
    }

    @AfterEach
    void removeAll() {
        if (dir != null) {
            OtherUser.remove(dir);
        }
    }

    private Ended run(String permissionsOfHome, String... arguments) throws IOException, InterruptedException {
        Files.setPosixFilePermissions(home, PosixFilePermissions.fromString(permissionsOfHome));
        Path out = Files.createTempFile(dir, "out", ".txt");
        Path err = Files.createTempFile(dir, "err", ".txt");
        List<String> command = new java.util.ArrayList<>(OtherUser.command(List.of("env", "-i", "HOME=" + home,
                "TMPDIR=" + temp, "PATH=" + System.getenv("PATH"), "JAVA_HOME=" + System.getProperty("java.home"),
                "CUEPOINT_JVM_OPTIONS=-Djava.io.tmpdir=" + temp, product.install().resolve("cuepoint").toString())));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command).directory(dir.toFile()).redirectOutput(out.toFile())
                .redirectError(err.toFile()).start();
        assertTrue(process.waitFor(GIVE_UP_MINUTES, TimeUnit.MINUTES), "did not end");
        return new Ended(process.exitValue(), Files.readString(out), Files.readString(err));
    }

    @Test
    void aReadOnlyInstallationStartsForAnyUserAndStaysAsItIs() throws IOException, InterruptedException {
        List<String> before = product.fingerprint();

        Ended ended = run("rwxrwxrwx", "paths", "--json");

        assertEquals(0, ended.exitCode(), ended::toString);
        JsonObject locations = ended.json().getAsJsonObject().getAsJsonObject("locations");
        Map.of("config", ".config/CuePoint", "data", ".local/share/CuePoint", "cache", ".cache/CuePoint", "state",
                ".local/state/CuePoint").forEach(
                        (name, path) -> assertEquals(home.resolve(path).toString(),
                                locations.getAsJsonObject(name).get("path").getAsString(), ended::toString));
        assertEquals(before, product.fingerprint(), "the installation changed");
    }

    @Test
    void aHomeThatCannotBeWrittenIsToldOnceAndTheCommandWorksWithFallbacks() throws IOException, InterruptedException {
        Ended ended = run("r-xr-xr-x", "paths", "--json");

        assertEquals(0, ended.exitCode(), ended::toString);
        JsonObject document = ended.json().getAsJsonObject();
        assertEquals(false, document.get("readOnly").getAsBoolean(), ended::toString);
        JsonObject locations = document.getAsJsonObject("locations");
        for (String name : locations.keySet()) {
            JsonObject location = locations.getAsJsonObject(name);
            assertTrue(location.get("path").getAsString().startsWith(temp + "/CuePoint"), name + ended);
            assertTrue(location.get("writable").getAsBoolean(), name + ended);
        }
        assertTrue(locations.getAsJsonObject("config").get("reason").getAsString()
                .equals("fallback because " + home + "/.config/CuePoint cannot be written by you"), ended::toString);
        assertEquals(1, document.getAsJsonArray("notices").size(), ended::toString);
        assertTrue(ended.err().contains("CuePoint cannot write below " + home), ended::toString);
        assertTrue(!ended.err().contains("Exception"), ended::toString);
        try (var left = Files.list(home)) {
            assertEquals(List.of(), left.toList());
        }
    }
}
