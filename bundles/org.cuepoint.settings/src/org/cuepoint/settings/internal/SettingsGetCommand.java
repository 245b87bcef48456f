package org.cuepoint.settings.internal;

import org.cuepoint.core.cli.CliCommand;
import org.cuepoint.core.cli.CommandCall;
import org.cuepoint.core.cli.CommandFailure;
import org.cuepoint.core.cli.CommandSpec;
import org.cuepoint.core.cli.ExitCode;
import org.cuepoint.settings.Settings;
import org.cuepoint.settings.SettingsRegistry;
import org.cuepoint.settings.internal.SettingKeys.Entry;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** {@code settings get}: one setting's value. */
@Component(service = CliCommand.class)
public final class SettingsGetCommand implements CliCommand {

    private static final CommandSpec SPEC = CommandSpec.of("settings get", "Show the value of one setting")
            .withParameter("NAME", "The setting, for example network.retries");

    private final SettingsCommands commands;

    /** Shows the settings of these services. */
    @Activate
    public SettingsGetCommand(@Reference Settings settings, @Reference SettingsRegistry registry) {
        this.commands = new SettingsCommands(new SettingKeys(settings, registry));
    }

    @Override
    public CommandSpec spec() {
        return SPEC;
    }

    @Override
    public ExitCode run(CommandCall call) throws CommandFailure {
        Entry entry = commands.named(call);
        call.print(entry.shown());
        call.result(entry.document());
        return ExitCode.DONE;
    }
}
