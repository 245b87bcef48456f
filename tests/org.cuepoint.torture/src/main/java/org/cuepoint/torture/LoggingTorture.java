package org.cuepoint.torture;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;

/** Kills processes while they log, and takes their disk and their memory away. */
public final class LoggingTorture {

    private static final int KILLS = 100;
    private static final int ENDS = 20;
    private static final int PRODUCT_KILLS = 20;
    private static final int LIMIT_SECONDS = 120;
    /** What may be lost of records below WARN when a process is killed, in milliseconds. */
    private static final long MOST_LOST_MS = 250;
    /** So long after the first of them it must have been told how many were dropped. */
    private static final long UNTOLD_MS = 500;
    private static final Pattern RECORD = Pattern.compile("thread (\\d) number (\\d+)$");
    private static final Pattern DROPPED = Pattern.compile("- (\\d+) records were dropped here");
    private static final Pattern FULL = Pattern.compile("logged (\\d+) missing (\\d+)");
    private static final Pattern SCREEN = Pattern.compile("records (\\d+) missing (\\d+) .* max ([\\d.]+) ms");

    private final Torture torture;
    private final Map<String, int[]> rows = new TreeMap<>();
    private int kills;
    private long mostLost;
    private long mostLostMs;

    private LoggingTorture(Torture torture) {
        this.torture = torture;
    }

    /**
     * Runs it.
     *
     * @param args seed, scale, folder, product, file of rows
     * @throws Exception when it could not be run
     */
    public static void main(String[] args) throws Exception {
        Torture torture = new Torture("logging", args);
        LoggingTorture logging = new LoggingTorture(torture);
        String[] ways = {"flood", "calm", "compressed"};
        for (int i = 0; i < KILLS * torture.scale(); i++) {
            logging.killed(ways[i % ways.length], true);
        }
        for (int i = 0; i < ENDS * torture.scale(); i++) {
            logging.killed(ways[i % ways.length], false);
        }
        for (int i = 0; i < 5 * torture.scale(); i++) {
            logging.outOfMemory();
        }
        logging.fullDisk();
        logging.vanishingFolder();
        logging.screen();
        for (int i = 0; i < PRODUCT_KILLS * torture.scale(); i++) {
            logging.product(i % 2 == 0);
        }
        logging.rows.forEach((part, row) -> System.out.printf("%-50s %7d rounds %7d failed%n", part, row[0], row[1]));
        System.out.printf("most lost below WARN by a SIGKILL: %d records, %d ms%n", logging.mostLost,
                logging.mostLostMs);
        torture.end(logging.rows.values().stream().mapToInt(row -> row[0]).sum(), logging.kills);
    }

    private void check(String part, boolean so, String otherwise) {
        if (!so) {
            rows.get(part)[1]++;
            torture.fail(part + ": " + otherwise);
        }
    }

    private Path begin(String part) throws IOException {
        int round = rows.computeIfAbsent(part, key -> new int[2])[0]++;
        return Files.createDirectory(torture.folder().resolve(part.replaceAll("\\W+", "-") + "-" + round));
    }

    private static List<String> command(String way, Path folder, String... options) {
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        command.addAll(List.of(options));
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), LoggingChild.class.getName(), way,
                folder.toString()));
        return command;
    }

    private static Process start(List<String> command, Path folder) throws IOException {
        return new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(folder.resolve("out").toFile())
                .start();
    }

    private void killed(String way, boolean hard) throws IOException, InterruptedException {
        String part = (hard ? "SIGKILL" : "SIGTERM") + ", records " + way;
        Path folder = begin(part);
        LoggingProgress progress = new LoggingProgress(folder.resolve("progress"));
        Process child = start(command(way, folder, "-Xmx200m"), folder);
        awaitProgress(child, progress);
        TimeUnit.MILLISECONDS.sleep(torture.random().nextInt(1_500));
        if (hard) {
            child.destroyForcibly();
        } else {
            child.destroy();
        }
        check(part, child.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS), "it did not end");
        kills++;
        judge(part, folder, progress, hard);
        Torture.empty(folder);
    }

    private static void awaitProgress(Process child, LoggingProgress progress) throws InterruptedException {
        while (child.isAlive() && (progress.last(0) < 1_000 || progress.last(1) < 1_000)) {
            TimeUnit.MILLISECONDS.sleep(1);
        }
    }

    /** Compares what was logged with what is in the files. */
    private void judge(String part, Path folder, LoggingProgress progress, boolean mayLose) throws IOException {
        Found found = new Found(folder.resolve("logs"));
        for (int thread = 0; thread < LoggingProgress.THREADS; thread++) {
            long logged = progress.last(thread);
            long last = found.last[thread];
            check(part, logged > 0, "nothing was logged: " + Files.readString(folder.resolve("out")));
            check(part, found.ordered, "the order is not that of the calls");
            long lastWarning = logged / LoggingChild.WARNINGS * LoggingChild.WARNINGS;
            check(part, last >= lastWarning, "the warning " + lastWarning + " is not there, the last is " + last);
            if (last < logged) {
                long lost = logged - last;
                long ms = progress.time(thread, logged) - progress.time(thread, last + 1);
                mostLost = Math.max(mostLost, lost);
                mostLostMs = Math.max(mostLostMs, ms);
                check(part, mayLose && ms <= MOST_LOST_MS, lost + " records of the last " + ms + " ms are lost");
            }
        }
        long untold = found.untold(progress);
        check(part, untold <= found.dropped, untold + " records are not there, of which " + found.dropped
                + " are said to be dropped");
    }

    /** What is in the files of a log. */
    private static final class Found {
        private final long[] last = new long[LoggingProgress.THREADS];
        private boolean ordered = true;
        private final List<Gap> gaps = new ArrayList<>();
        private long dropped;

        /** Records that are not there though later ones are. */
        private record Gap(int thread, long first, long end) {
        }

        Found(Path logs) throws IOException {
            for (int age = 100; age >= 1; age--) {
                read(logs.resolve("cuepoint.log." + age));
            }
            read(logs.resolve("cuepoint.log.next"));
            read(logs.resolve("cuepoint.log"));
        }

        /** How many are not there though the log went on long enough after them to tell their number. */
        long untold(LoggingProgress progress) {
            long untold = 0;
            for (Gap gap : gaps) {
                long end = progress.time(gap.thread, last[gap.thread]);
                if (end - progress.time(gap.thread, gap.first) > UNTOLD_MS) {
                    untold += gap.end - gap.first;
                }
            }
            return untold;
        }

        private void read(Path file) throws IOException {
            Path compressed = file.resolveSibling(file.getFileName() + ".gz");
            if (Files.exists(file)) {
                try (InputStream in = Files.newInputStream(file)) {
                    read(in);
                }
            } else if (Files.exists(compressed)) {
                try (InputStream in = new GZIPInputStream(Files.newInputStream(compressed))) {
                    read(in);
                }
            }
        }

        private void read(InputStream in) throws IOException {
            BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                Matcher record = RECORD.matcher(line);
                Matcher notice = DROPPED.matcher(line);
                if (record.find()) {
                    int thread = Integer.parseInt(record.group(1));
                    long number = Long.parseLong(record.group(2));
                    ordered &= number > last[thread];
                    if (number > last[thread] + 1) {
                        gaps.add(new Gap(thread, last[thread] + 1, number));
                    }
                    last[thread] = number;
                } else if (notice.find()) {
                    dropped += Long.parseLong(notice.group(1));
                }
            }
        }
    }

    private void outOfMemory() throws IOException, InterruptedException {
        String part = "no memory left";
        Path folder = begin(part);
        LoggingProgress progress = new LoggingProgress(folder.resolve("progress"));
        Process child = start(command("memory", folder, "-Xmx64m", "-XX:+ExitOnOutOfMemoryError"), folder);
        check(part, child.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS), "it did not end");
        child.destroyForcibly();
        kills++;
        judge(part, folder, progress, true);
        Torture.empty(folder);
    }

    private void fullDisk() throws IOException, InterruptedException {
        String part = "a full disk that has room again";
        Path folder = begin(part);
        List<String> command = new ArrayList<>(List.of("unshare", "-rm", "sh", "-c",
                "mount -t tmpfs -o size=12m cuepoint " + folder + " && exec \"$@\"", "sh"));
        command.addAll(command("full", folder, "-Xmx200m"));
        String out = output(part, command);
        Matcher said = FULL.matcher(out);
        check(part, said.find(), "it ended with " + out);
    }

    private void vanishingFolder() throws IOException, InterruptedException {
        String part = "a folder that is deleted 20 times";
        Path folder = begin(part);
        String out = output(part, command("vanish", folder, "-Xmx200m"));
        check(part, out.contains("logged 40000") && !out.contains("lost"), "it ended with " + out);
    }

    private void screen() throws IOException, InterruptedException {
        String part = "events of a screen beside 100,000 records a second";
        Path folder = begin(part);
        String out = output(part, command("screen", folder, "-Xmx200m"));
        Matcher said = SCREEN.matcher(out);
        System.out.print(out);
        check(part, said.find() && Double.parseDouble(said.group(3)) <= 100 && Long.parseLong(said.group(2)) == 0
                && Long.parseLong(said.group(1)) > 2_800_000, "it ended with " + out);
        Torture.empty(folder);
    }

    private String output(String part, List<String> command) throws IOException, InterruptedException {
        Process child = new ProcessBuilder(command).redirectErrorStream(true).start();
        String out = new String(child.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        check(part, child.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS), "it did not end");
        return out;
    }

    /** The product matches with every record on the standard error as well: what was shown is in the files. */
    private void product(boolean hard) throws IOException, InterruptedException {
        String part = hard ? "SIGKILL of the product" : "SIGTERM of the product";
        Path folder = begin(part);
        ProductRun run = ProductRun.start(torture.product(), folder, "match", "sample", "--out",
                folder.resolve("out.csv").toString(), "--verbose");
        run.endsBefore(() -> shown(run).size() > 5 + torture.random().nextInt(20));
        if (hard) {
            run.kill();
        } else {
            run.end();
        }
        check(part, run.ends(LIMIT_SECONDS), "it did not end");
        kills++;
        List<String> shown = shown(run);
        String written = Files.readString(folder.resolve("home/logs/cuepoint.log"));
        List<String> lost = shown.stream().filter(line -> !written.contains(line)).toList();
        check(part, lost.isEmpty() || hard && lost.equals(shown.subList(shown.size() - lost.size(), shown.size()))
                && lost.stream().noneMatch(line -> line.contains(" WARN ") || line.contains(" ERROR ")),
                lost.size() + " records were shown that are not in the log, the first " + lost);
        check(part,
                hard || written.stripTrailing().endsWith("End of the session")
                        || written.contains("End of the session"),
                "the end is not in the log");
    }

    private static List<String> shown(ProductRun run) {
        try {
            return run.err().lines().filter(line -> line.matches("\\d{4}-\\d\\d-\\d\\dT.*")).toList();
        } catch (IOException e) {
            return List.of();
        }
    }
}
