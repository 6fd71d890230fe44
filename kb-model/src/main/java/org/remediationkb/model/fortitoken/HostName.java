package org.remediationkb.model.fortitoken;

import org.remediationkb.model.evidence.TextForm;

/**
 * The name or the IPv4 address of a server.
 *
 * @param text the text
 */
@TextForm(
    pattern = "^[A-Za-z0-9]([A-Za-z0-9-]{0,62})([.][A-Za-z0-9]([A-Za-z0-9-]{0,62})){0,8}$",
    meaning = "a host name: letters, digits, hyphens and dots",
    example = "directregistration.fortinet.com",
    placeholder = "SERVER",
    inCommands = true)
public record HostName(String text) {

  @Override
  public String toString() {
    return text;
  }
}
