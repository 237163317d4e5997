package dev.laurel.gateway.arrival;

import io.netty.handler.ipfilter.IpFilterRuleType;
import io.netty.handler.ipfilter.IpSubnetFilterRule;
import io.netty.util.NetUtil;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.stereotype.Component;

/** Who asks: the peer, or, behind trusted proxies, the nearest address in X-Forwarded-For that is not one of them. */
@Component
final class ClientAddresses {

    private final List<IpSubnetFilterRule> trusted;

    ClientAddresses(ArrivalSettings settings) {
        this.trusted =
                settings.trustedProxies().stream().map(ClientAddresses::network).toList();
    }

    InetAddress of(ServerHttpRequest request) {
        InetSocketAddress peer = request.getRemoteAddress();
        if (peer == null || peer.getAddress() == null) {
            throw new IllegalStateException("A request without a peer");
        }
        return trusted(peer.getAddress()) ? forwarded(request, peer.getAddress()) : peer.getAddress();
    }

    private InetAddress forwarded(ServerHttpRequest request, InetAddress peer) {
        var nearest = peer;
        var hops = String.join(",", request.getHeaders().getOrEmpty("X-Forwarded-For"))
                .split(",", -1);
        for (int at = hops.length - 1; at >= 0; at--) {
            var address = NetUtil.createInetAddressFromIpAddressString(hops[at].strip());
            if (address == null) {
                return nearest; // what is further out than something unreadable is hearsay
            }
            nearest = address;
            if (!trusted(address)) {
                return nearest;
            }
        }
        return nearest;
    }

    private boolean trusted(InetAddress address) {
        if (trusted.isEmpty()) {
            return false;
        }
        var socket = new InetSocketAddress(address, 0);
        return trusted.stream().anyMatch(network -> network.matches(socket));
    }

    private static IpSubnetFilterRule network(String text) {
        int slash = text.indexOf('/');
        var address = slash < 0 ? text : text.substring(0, slash);
        var parsed = NetUtil.createInetAddressFromIpAddressString(address);
        if (parsed == null) {
            throw new IllegalArgumentException("laurel.gateway.trusted-proxies: not an address or network: " + text);
        }
        int bits = slash < 0 ? parsed.getAddress().length * 8 : Integer.parseInt(text.substring(slash + 1));
        return new IpSubnetFilterRule(parsed, bits, IpFilterRuleType.ACCEPT);
    }
}
