package org.cuepoint.network.internal;

import java.net.NetworkInterface;
import java.net.SocketException;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Whether this machine has any network. */
final class Connectivity {

    private static final Logger LOG = LoggerFactory.getLogger(Connectivity.class);

    private Connectivity() {
    }

    /** True when no network interface but the loopback is up with an address; false when that cannot be found out. */
    static boolean offline() {
        try {
            return NetworkInterface.networkInterfaces().noneMatch(Connectivity::usable);
        } catch (SocketException unknown) {
            LOG.debug("The network interfaces cannot be listed", unknown);
            return false;
        }
    }

    private static boolean usable(NetworkInterface each) {
        try {
            return each.isUp() && !each.isLoopback()
                    && each.inetAddresses().anyMatch(address -> !address.isLinkLocalAddress());
        } catch (SocketException vanished) {
            LOG.debug("A network interface cannot be read", vanished);
            return false;
        }
    }
}
