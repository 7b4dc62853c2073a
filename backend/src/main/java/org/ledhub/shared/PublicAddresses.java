package org.ledhub.shared;

import io.netty.handler.ipfilter.IpFilterRuleType;
import io.netty.handler.ipfilter.IpSubnetFilterRule;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.hc.client5.http.DnsResolver;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Where the hub may fetch from: public addresses, and the networks that its operator names. A name is looked up once, here, and what
 * was looked at is what is connected to, so that no name can be public when it is checked and private when it is used.
 *
 * @see <a href="https://www.iana.org/assignments/iana-ipv4-special-registry">IANA's special-purpose addresses</a>
 */
@ApplicationScoped
class PublicAddresses implements DnsResolver {

    private static final int ANY_PORT = 1;

    private static final List<IpSubnetFilterRule> GLOBAL = networks("0.0.0.0/0", "2000::/3");

    private static final List<IpSubnetFilterRule> SPECIAL = networks(
            "0.0.0.0/8",
            "10.0.0.0/8",
            "100.64.0.0/10",
            "127.0.0.0/8",
            "169.254.0.0/16",
            "172.16.0.0/12",
            "192.0.0.0/24",
            "192.0.2.0/24",
            "192.88.99.0/24",
            "192.168.0.0/16",
            "198.18.0.0/15",
            "198.51.100.0/24",
            "203.0.113.0/24",
            "224.0.0.0/4",
            "240.0.0.0/4",
            "2001::/23",
            "2001:db8::/32",
            "2002::/16",
            "3fff::/20");

    private final List<IpSubnetFilterRule> allowed;

    PublicAddresses(@ConfigProperty(name = "ledhub.private-networks") Optional<List<String>> allowed) {
        this.allowed = networks(allowed.orElse(List.of()).toArray(String[]::new));
    }

    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        InetAddress[] found = InetAddress.getAllByName(host);
        if (!Stream.of(found).allMatch(this::mayBeAsked)) {
            throw new NotPublic(host);
        }
        return found;
    }

    @Override
    public String resolveCanonicalHostname(String host) {
        return host;
    }

    private boolean mayBeAsked(InetAddress address) {
        return isIn(allowed, address) || isIn(GLOBAL, address) && !isIn(SPECIAL, address);
    }

    private static boolean isIn(List<IpSubnetFilterRule> networks, InetAddress address) {
        InetSocketAddress asked = new InetSocketAddress(address, ANY_PORT);
        return networks.stream().anyMatch(network -> network.matches(asked));
    }

    private static List<IpSubnetFilterRule> networks(String... cidrs) {
        return Arrays.stream(cidrs)
                .map(String::strip)
                .map(cidr -> new IpSubnetFilterRule(cidr, IpFilterRuleType.ACCEPT))
                .toList();
    }

    /** The name leads to an address that is not for everybody. */
    static final class NotPublic extends UnknownHostException {

        NotPublic(String host) {
            super(host);
        }
    }
}
