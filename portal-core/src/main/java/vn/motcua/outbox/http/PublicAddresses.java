package vn.motcua.outbox.http;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.hc.client5.http.DnsResolver;

/**
 * Finds the addresses of a host and refuses it when any of them is not public: events must not be a
 * way into the department's own network. The connection is made to the very addresses found here,
 * so a name that answers differently the next time gains nothing.
 *
 * @see <a href="https://www.iana.org/assignments/iana-ipv4-special-registry">Special IPv4
 *     addresses</a>
 * @see <a href="https://www.iana.org/assignments/iana-ipv6-special-registry">Special IPv6
 *     addresses</a>
 */
public final class PublicAddresses implements DnsResolver {
  private static final List<Network> SPECIAL =
      List.of(
          new Network("0.0.0.0", 8),
          new Network("10.0.0.0", 8),
          new Network("100.64.0.0", 10),
          new Network("127.0.0.0", 8),
          new Network("169.254.0.0", 16), // also where clouds tell a machine its own secrets
          new Network("172.16.0.0", 12),
          new Network("192.0.0.0", 24),
          new Network("192.0.2.0", 24),
          new Network("192.31.196.0", 24),
          new Network("192.52.193.0", 24),
          new Network("192.88.99.0", 24),
          new Network("192.168.0.0", 16),
          new Network("192.175.48.0", 24),
          new Network("198.18.0.0", 15),
          new Network("198.51.100.0", 24),
          new Network("203.0.113.0", 24),
          new Network("224.0.0.0", 3),
          // Of IPv6 only 2000::/3 is looked at; in it:
          new Network("2001::", 23),
          new Network("2001:db8::", 32),
          new Network("2002::", 16), // 6to4: an IPv4 address within
          new Network("2620:4f:8000::", 48),
          new Network("3fff::", 20));
  private static final Network GLOBAL_V6 = new Network("2000::", 3);

  private final Set<String> trusted;

  /**
   * @param trusted hosts that may have any address: the operator has named them
   */
  public PublicAddresses(Set<String> trusted) {
    this.trusted =
        trusted.stream()
            .map(host -> host.toLowerCase(Locale.ROOT))
            .collect(Collectors.toUnmodifiableSet());
  }

  /** Whether the operator has named it. */
  public boolean trusts(String host) {
    return trusted.contains(host.toLowerCase(Locale.ROOT));
  }

  /**
   * All addresses of the host.
   *
   * @throws ForbiddenAddress when one of the addresses is not public
   * @throws UnknownHostException when there is none
   */
  @Override
  public InetAddress[] resolve(String host) throws UnknownHostException {
    InetAddress[] all = InetAddress.getAllByName(host);
    if (!trusts(host) && !Arrays.stream(all).allMatch(PublicAddresses::isPublic)) {
      throw new ForbiddenAddress(host);
    }
    return all;
  }

  @Override
  public List<InetSocketAddress> resolve(String host, int port) throws UnknownHostException {
    return Arrays.stream(resolve(host)).map(found -> new InetSocketAddress(found, port)).toList();
  }

  @Override
  public String resolveCanonicalHostname(String host) {
    return host;
  }

  static boolean isPublic(InetAddress address) {
    boolean special = SPECIAL.stream().anyMatch(network -> network.has(address));
    return !special && (address instanceof Inet4Address || GLOBAL_V6.has(address));
  }

  /** Addresses that begin alike. */
  private static final class Network {
    private final byte[] address;
    private final int bits;

    Network(String literal, int bits) {
      address = bytes(literal);
      this.bits = bits;
    }

    private static byte[] bytes(String literal) {
      try {
        return InetAddress.getByName(literal).getAddress();
      } catch (UnknownHostException never) {
        throw new IllegalArgumentException(literal, never);
      }
    }

    boolean has(InetAddress other) {
      byte[] given = other.getAddress();
      if (given.length != address.length) {
        return false;
      }
      for (int i = 0; i < bits; i++) {
        if (((given[i / 8] ^ address[i / 8]) & (0x80 >> (i % 8))) != 0) {
          return false;
        }
      }
      return true;
    }
  }
}
