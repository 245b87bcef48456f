package org.cuepoint.crash.internal.command;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/** A service that cannot be activated, for the route that tries how that is told. Nobody else asks for it. */
@Component(service = FailingService.class)
public final class FailingService {

    /** Fails. */
    @Activate
    public FailingService() {
        throw new IllegalStateException("raised on purpose");
    }
}
