package dev.laurel.gateway.limit;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.HexFormat;

/** An address as callers are told apart by it. */
final class AddressKey {

    /** Who has one IPv6 address has its whole /64 (RFC 6177), so that is what is counted. */
    private static final int SITE_OCTETS = 8;

    private AddressKey() {}

    static String of(InetAddress address) {
        return address instanceof Inet6Address
                ? HexFormat.of().formatHex(address.getAddress(), 0, SITE_OCTETS)
                : address.getHostAddress();
    }
}
