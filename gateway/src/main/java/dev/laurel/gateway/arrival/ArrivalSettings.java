package dev.laurel.gateway.arrival;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How requests reach the gateway.
 *
 * @param trustedProxies addresses or networks (CIDR) of the proxies in front, whose X-Forwarded-For is believed.
 *     None by default: then the peer is the client, and the header means nothing (CVE-2025-41235)
 */
@ConfigurationProperties("laurel.gateway")
record ArrivalSettings(@DefaultValue List<String> trustedProxies) {}
