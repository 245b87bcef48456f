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

/** {@code settings set}: changes one setting, for the next use of it in every running instance. */
@Component(service = CliCommand.class)
public final class SettingsSetCommand implements CliCommand {

    private static final CommandSpec SPEC = CommandSpec
            .of("settings set", "Change one setting, or forget the change with --default")
            .withParameter("NAME", "The setting, for example network.retries")
            .withOptionalParameter("VALUE", "The new value")
            .withFlag("--default", "Forget what was set, so that the default holds again");

    private final SettingsCommands commands;

    /** Changes the settings of these services. */
    @Activate
    public SettingsSetCommand(@Reference Settings settings, @Reference SettingsRegistry registry) {
        this.commands = new SettingsCommands(new SettingKeys(settings, registry));
    }

    @Override
    public CommandSpec spec() {
        return SPEC;
    }

    @Override
    public ExitCode run(CommandCall call) throws CommandFailure {
        Entry entry = commands.named(call);
        boolean toDefault = call.flag("--default");
        boolean hasValue = call.arguments().size() > 1;
        if (toDefault == hasValue) {
            throw new CommandFailure(ExitCode.USAGE, "Give either a value or --default.");
        }
        String id = entry.setting().id();
        return SettingsCommands.finish(call, entry,
                toDefault ? entry.section().reset(id) : entry.section().setText(id, call.arguments().get(1)));
    }
}
