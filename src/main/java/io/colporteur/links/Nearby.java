package io.colporteur.links;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;

/** Hosts that only machines near this one reach. */
final class Nearby {

    private Nearby() {}

    static boolean isHostOf(URI address) {
        try {
            InetAddress host = InetAddress.getByName(address.getHost());
            return host.isLoopbackAddress()
                    || host.isAnyLocalAddress()
                    || host.isSiteLocalAddress()
                    || host.isLinkLocalAddress();
        } catch (UnknownHostException nowhere) {
            return false;
        }
    }
}
