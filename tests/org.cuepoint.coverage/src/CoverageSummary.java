import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Prints the covered share of lines and branches for each top-level package from JaCoCo's CSV report. */
final class CoverageSummary {

    private static final int PACKAGE = 1;
    private static final int BRANCH_MISSED = 5;
    private static final int LINE_MISSED = 7;

    private CoverageSummary() {
    }

    /** Arguments: the report and the page that shows it. Fails when the report holds no class that any test ran. */
    public static void main(String[] args) throws IOException {
        Map<String, long[]> sums = new TreeMap<>();
        List<String> lines = Files.readAllLines(Path.of(args[0]));
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split(",");
            long[] sum = sums.computeIfAbsent(shortName(cells[PACKAGE]), name -> new long[4]);
            for (int i = 0; i < 2; i++) {
                sum[i] += Long.parseLong(cells[LINE_MISSED + i]);
                sum[2 + i] += Long.parseLong(cells[BRANCH_MISSED + i]);
            }
        }
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        long[] all = new long[4];
        out.printf(Locale.ROOT, "%-14s %8s %8s%n", "coverage of", "lines", "branches");
        sums.forEach((name, sum) -> {
            Arrays.setAll(all, i -> all[i] + sum[i]);
            print(out, name, sum);
        });
        print(out, "all", all);
        out.println("details: " + args[1]);
        if (all[1] == 0) {
            throw new IllegalStateException("no test ran a line of any bundle: the report is of nothing");
        }
    }

    private static void print(PrintStream out, String name, long[] sum) {
        out.printf(Locale.ROOT, "%-14s %7.1f%% %7.1f%%%n", name, share(sum[0], sum[1]), share(sum[2], sum[3]));
    }

    private static double share(long missed, long covered) {
        return missed + covered == 0 ? 100 : 100.0 * covered / (missed + covered);
    }

    private static String shortName(String packageName) {
        String[] parts = packageName.split("\\.");
        return parts.length > 2 ? parts[2] : packageName;
    }
}
