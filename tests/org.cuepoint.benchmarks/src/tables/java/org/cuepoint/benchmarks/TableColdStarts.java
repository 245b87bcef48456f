package org.cuepoint.benchmarks;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Enumeration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/**
 * Samples of new virtual machines, one each, since a class is loaded once. Equinox loads classes without checking the
 * signatures of their files and a class path does check them, which takes longer than the rest: so the machines get
 * copies without signatures.
 */
final class TableColdStarts implements AutoCloseable {

    private final Path folder;

    TableColdStarts() throws IOException {
        folder = Files.createTempDirectory("table-bench");
        for (String place : System.getProperty("java.class.path").split(File.pathSeparator)) {
            Path file = Path.of(place);
            if (place.endsWith(".jar")) {
                copy(file, folder.resolve(file.getFileName()));
            }
        }
    }

    private static void copy(Path signed, Path target) throws IOException {
        try (ZipFile from = new ZipFile(signed.toFile());
                OutputStream out = Files.newOutputStream(target);
                ZipOutputStream to = new ZipOutputStream(out)) {
            to.setLevel(1);
            Enumeration<? extends ZipEntry> entries = from.entries();
            while (entries.hasMoreElements()) {
                ZipEntry entry = entries.nextElement();
                if (!entry.getName().matches("META-INF/[^/]*\\.(SF|RSA|DSA|EC)")) {
                    to.putNextEntry(new ZipEntry(entry.getName()));
                    try (InputStream in = from.getInputStream(entry)) {
                        in.transferTo(to);
                    }
                    to.closeEntry();
                }
            }
        }
    }

    /** What a main class prints in a new virtual machine with the same options as this one. */
    double sample(Class<?> main, String argument) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(System.getProperty("java.home") + "/bin/java"));
        command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
        String folders = Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(place -> !place.endsWith(".jar")).collect(Collectors.joining(File.pathSeparator));
        command.addAll(List.of("-cp", folders + File.pathSeparator + folder + "/*", main.getName(), argument));
        Process machine = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
        String said = new String(machine.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        if (machine.waitFor() != 0) {
            throw new IOException("a new virtual machine failed: " + said);
        }
        return Double.parseDouble(said);
    }

    @Override
    public void close() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(folder);
    }
}
