package org.remediationkb.model.capture.redact;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Words of the console, which are no names, or are everybody's. */
final class ConsoleWords {

  private static final Set<String> WORDS = Stream.of(
          ("admin root global local user users status active lock locked new type password fortitoken"
                  + " system config edit set next end show get diagnose execute fortigate provisioned"
                  + " provisioning timeout token tokens server reachable unreachable unknown email mobile"
                  + " error enable disable none fortimanager fortiguard test guest version command ping"
                  + " import activate activated already info debug seed license received from success and"
                  + " be returned won for fail return code valid does belong registered"
                  + " total drift serial-number packets transmitted"
                  + " bytes packet loss statistics data vdom two-factor central-management forticare"
                  + " result cmdb save not exist in activation provision current mode standalone hostname"
                  + " expired found card hi the a fortitoken-mobile full-configuration parse before"
                  + " all any null is was has with login logout logged failed succeeded succeed"
                  + " group groups name member members authenticate authentication auth req request to of"
                  + " on at by via out list access administrator administrators fortinet support mail info"
                  + " help office service services vpn ssl sslvpn lan wan dmz internal external radius ldap"
                  + " pap chap mschap mschap2 tacacs pop3 peer default primary secondary master slave backup"
                  + " standby cluster interface interfaces policy policies firewall address addresses port"
                  + " http https ssh telnet console ftp sftp tftp scp usb flash file log logs event reason"
                  + " action message session account domain forticloud fortianalyzer gui cli api no yes true"
                  + " false host index operating sync in-sync out-of-sync work static dynamic dhcp up down"
                  + " disabled enabled authenticated invalid incorrect wrong exceeded cloud monitor super_admin"
                  + " prof_admin profile realm date time level subtype msg logid policyid domains admins"
                  + " computers com org net example local-user remote web portal tunnel web-access"
                  + " full-access ipsec fortiauthenticator fortios router system-wide multiple error_code"
                  + " error_message serial number serial_number product key output line stdout json"
                  + " central management configuration full diag exe exec fortitoken-m stat sys"
                  + " virtual split split-task ftm_fc_command resolve unable sendto response"
                  + " nat buildno conf_file_ver global_vdom vd_name softtoken activationlicense activationlicenserequest"
                  + " activationlicenseresponse")
              .split(" ", -1))
      .collect(Collectors.toUnmodifiableSet());

  private ConsoleWords() {}

  /** Whether a word, without the signs around it, would be found all over a capture. */
  static boolean has(String word) {
    return WORDS.contains(KnownNames.core(word).toLowerCase(Locale.ROOT));
  }
}
