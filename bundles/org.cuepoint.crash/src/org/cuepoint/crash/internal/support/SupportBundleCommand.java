package org.cuepoint.crash.internal.support;

import org.cuepoint.core.cli.CliCommand;
import org.cuepoint.core.cli.CommandCall;
import org.cuepoint.core.cli.CommandFailure;
import org.cuepoint.core.cli.CommandSpec;
import org.cuepoint.core.cli.ExitCode;
import org.cuepoint.crash.support.SupportBundles;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** {@code support-bundle}: one zip with everything that helps to understand a failure, masked. */
@Component(service = CliCommand.class)
public final class SupportBundleCommand implements CliCommand {

    private static final CommandSpec SPEC = CommandSpec
            .of("support-bundle", "Make a zip from which support can understand a failure; secrets are masked")
            .withOption(BundleCall.OUT, "FILE", "The zip to write; by default a new one in the exports")
            .withRepeatedOption(BundleCall.WITHOUT, "PART",
                    "Leave a part out: " + String.join(", ", BundleEntries.ids()));

    private final SupportBundles bundles;

    /** @param bundles makes it */
    @Activate
    public SupportBundleCommand(@Reference SupportBundles bundles) {
        this.bundles = bundles;
    }

    @Override
    public CommandSpec spec() {
        return SPEC;
    }

    @Override
    public ExitCode run(CommandCall call) throws CommandFailure, InterruptedException {
        return new BundleCall(bundles, call).run();
    }
}
