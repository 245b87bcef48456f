package org.cuepoint.settings.internal;

import java.util.Comparator;
import org.cuepoint.core.cli.CommandCall;
import org.cuepoint.core.cli.CommandFailure;
import org.cuepoint.core.cli.ExitCode;
import org.cuepoint.settings.SetResult;
import org.cuepoint.settings.internal.SettingKeys.Entry;

/** What the three commands have in common. */
final class SettingsCommands {

    private static final int LONGEST_NAME = 120;

    private final SettingKeys keys;

    SettingsCommands(SettingKeys keys) {
        this.keys = keys;
    }

    /** The setting that the first argument names. */
    Entry named(CommandCall call) throws CommandFailure {
        String name = call.arguments().getFirst();
        return keys.find(name).orElseThrow(() -> new CommandFailure(ExitCode.USAGE, unknown(name)));
    }

    private String unknown(String name) {
        if (name.length() > LONGEST_NAME) {
            return "There is no setting of so long a name. The command settings list shows all.";
        }
        String begin = "There is no setting \"" + name + "\". ";
        return keys.all().stream().map(Entry::name).min(Comparator.comparingInt(known -> distance(known, name)))
                .filter(known -> distance(known, name) <= Math.max(2, name.length() / 3))
                .map(known -> begin + "Did you mean " + known + "?")
                .orElse(begin + "The command settings list shows all.");
    }

    /** Levenshtein's distance without regard to case. */
    private static int distance(String one, String two) {
        int[] row = new int[two.length() + 1];
        for (int j = 0; j < row.length; j++) {
            row[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j < row.length; j++) {
                boolean same = Character.toLowerCase(one.charAt(i - 1)) == Character.toLowerCase(two.charAt(j - 1));
                int best = Math.min(Math.min(row[j], row[j - 1]) + 1, diagonal + (same ? 0 : 1));
                diagonal = row[j];
                row[j] = best;
            }
        }
        return row[two.length()];
    }

    /** Tells how a change went. */
    static ExitCode finish(CommandCall call, Entry entry, SetResult result) throws CommandFailure {
        return switch (result) {
            case SetResult.Saved saved -> {
                call.print(entry.name() + " = " + entry.shown() + " (" + entry.source() + ')');
                call.result(entry.document());
                yield ExitCode.DONE;
            }
            case SetResult.NotStored notStored -> throw new CommandFailure(notStored.sentence());
            case SetResult.Rejected rejected -> throw new CommandFailure(ExitCode.USAGE, rejected.sentence());
        };
    }
}
