package dev.entente.server.webhook;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;

/**
 * Where a webhook may be: on the Internet, unless it is allowed to be within. Whoever saves an alert must not reach
 * through us what only this machine or its network reaches.
 *
 * @param allowPrivate true where it may be anywhere
 */
public record Targets(boolean allowPrivate) {

    /**
     * An address that can be posted to.
     *
     * @throws IllegalArgumentException telling what it should be
     */
    public static URI parse(String url) {
        try {
            var uri = URI.create(url);
            var isWeb = "http".equalsIgnoreCase(uri.getScheme()) || "https".equalsIgnoreCase(uri.getScheme());
            if (isWeb && uri.getHost() != null && uri.getUserInfo() == null) {
                return uri;
            }
        } catch (IllegalArgumentException e) {
            // It is told below, as any other that is none.
        }
        throw new IllegalArgumentException(
                "'%s' is no address of a webhook: give one such as https://example.org/hook, without user and password"
                        .formatted(url));
    }

    /**
     * The addresses of a host that may be reached.
     *
     * @throws UnknownHostException where it has none, or one of them is within
     */
    public List<InetAddress> resolve(String host) throws UnknownHostException {
        var addresses = new ArrayList<InetAddress>();
        for (var address : InetAddress.getAllByName(host.replaceAll("[\\[\\]]", ""))) {
            if (!allowPrivate && isWithin(address)) {
                throw new UnknownHostException(
                        "%s is not on the Internet: it is told nothing unless alerts.private.targets=true"
                                .formatted(
                                        host.equals(address.getHostAddress())
                                                ? host
                                                : "%s, which is %s,".formatted(host, address.getHostAddress())));
            }
            addresses.add(address);
        }
        return addresses;
    }

    static boolean isWithin(InetAddress address) {
        return address.isLoopbackAddress()
                || address.isAnyLocalAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress()
                || (address instanceof Inet6Address
                        ? isWithin6(address.getAddress())
                        : isWithin4(address.getAddress()));
    }

    /** This network (RFC 791), shared (RFC 6598), special (RFC 6890), benchmarks (RFC 2544), reserved (RFC 1112). */
    private static boolean isWithin4(byte[] bytes) {
        int first = bytes[0] & 0xff;
        int second = bytes[1] & 0xff;
        return first == 0
                || first == 100 && (second & 0xc0) == 64
                || first == 192 && second == 0 && bytes[2] == 0
                || first == 198 && (second & 0xfe) == 18
                || first >= 240;
    }

    /** Unique local (RFC 4193), and those that carry an address of the fourth version (RFC 6052, RFC 3056). */
    private static boolean isWithin6(byte[] bytes) {
        return (bytes[0] & 0xfe) == 0xfc
                || bytes[0] == 0 && bytes[1] == 0
                || bytes[0] == 0 && bytes[1] == 0x64 && (bytes[2] & 0xff) == 0xff && (bytes[3] & 0xff) == 0x9b
                || bytes[0] == 0x20 && bytes[1] == 0x02;
    }
}
