package org.remediationkb.model.capture.redact;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Words of consoles, which are no names, or are everybody's. */
final class ConsoleWords {

  private static final Set<String> WORDS = Stream.of(
          ("admin root global local user users status active lock locked new type password system"
                  + " config edit set next end show get diagnose execute provisioned provisioning timeout"
                  + " token tokens server reachable unreachable unknown email mobile error enable disable"
                  + " none test guest version command ping import activate activated already info debug seed"
                  + " license received from success and be returned won for fail return code valid does"
                  + " belong registered total drift serial-number packets transmitted bytes packet loss"
                  + " statistics data vdom two-factor central-management result cmdb save not exist in"
                  + " activation provision current mode standalone hostname expired found card hi the a"
                  + " full-configuration parse before all any null is was has with login logout logged"
                  + " failed succeeded succeed group groups name member members authenticate authentication"
                  + " auth req request to of on at by via out list access administrator administrators"
                  + " support mail info help office service services vpn ssl sslvpn lan wan dmz internal"
                  + " external radius ldap pap chap mschap mschap2 tacacs pop3 peer default primary"
                  + " secondary master slave backup standby cluster interface interfaces policy policies"
                  + " firewall address addresses port http https ssh telnet console ftp sftp tftp scp usb"
                  + " flash file log logs event reason action message session account domain gui cli api no"
                  + " yes true false host index operating sync in-sync out-of-sync work static dynamic dhcp"
                  + " up down disabled enabled authenticated invalid incorrect wrong exceeded cloud monitor"
                  + " super_admin prof_admin profile realm date time level subtype msg logid policyid"
                  + " domains admins computers com org net example local-user remote web portal tunnel"
                  + " web-access full-access ipsec router system-wide multiple error_code error_message"
                  + " serial number serial_number product key output line stdout json central management"
                  + " configuration full diag exe exec stat sys virtual split split-task resolve unable"
                  + " server smtp sendto response nat buildno conf_file_ver global_vdom vd_name")
              .split(" ", -1))
      .collect(Collectors.toUnmodifiableSet());

  private final Set<String> others;

  /** Those of any console, and others. */
  ConsoleWords(Set<String> others) {
    this.others = others;
  }

  /** Whether a word, without the signs around it, would be found all over a capture. */
  boolean has(String word) {
    String core = KnownNames.core(word).toLowerCase(Locale.ROOT);
    return WORDS.contains(core) || others.contains(core);
  }
}
