package org.cuepoint.settings.internal;

import java.util.Map;
import org.cuepoint.core.cli.CliCommand;
import org.cuepoint.core.cli.CommandCall;
import org.cuepoint.core.cli.CommandSpec;
import org.cuepoint.core.cli.ExitCode;
import org.cuepoint.settings.Settings;
import org.cuepoint.settings.SettingsRegistry;
import org.cuepoint.settings.internal.SettingKeys.Entry;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** {@code settings list}: every setting with its value and where that comes from. */
@Component(service = CliCommand.class)
public final class SettingsListCommand implements CliCommand {

    private static final CommandSpec SPEC = CommandSpec.of("settings list",
            "List every setting with its value and where that comes from");

    private final SettingKeys keys;

    /** Shows the settings of these services. */
    @Activate
    public SettingsListCommand(@Reference Settings settings, @Reference SettingsRegistry registry) {
        this.keys = new SettingKeys(settings, registry);
    }

    @Override
    public CommandSpec spec() {
        return SPEC;
    }

    @Override
    public ExitCode run(CommandCall call) {
        for (Entry entry : keys.all()) {
            String unit = entry.setting().unit().isEmpty() ? "" : ' ' + entry.setting().unit();
            call.print(entry.name() + " = " + entry.shown() + unit + " (" + entry.source() + ")");
            call.print("    " + entry.setting().label() + ": " + entry.setting().help());
        }
        call.result(Map.of("settings", keys.all().stream().map(Entry::document).toList()));
        return ExitCode.DONE;
    }
}
