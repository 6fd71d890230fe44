package org.remediationkb.model.hydro;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.remediationkb.model.fact.Derivation;
import org.remediationkb.model.fact.FactKind;
import org.remediationkb.model.fact.FactKinds;
import org.remediationkb.model.fact.Property;
import org.remediationkb.model.fact.Subject;
import org.remediationkb.model.fact.Subject.Shape;
import org.remediationkb.model.secret.HydroConsole;
import org.remediationkb.model.value.BooleanType;
import org.remediationkb.model.value.IntegerType;
import org.remediationkb.model.value.Term;
import org.remediationkb.model.value.TermType;
import org.remediationkb.model.value.TextType;
import org.remediationkb.model.value.VariantType;
import org.remediationkb.model.value.VersionType;

/** The kinds of fact of a made-up vendor's tokens, with all that kinds, properties and values can have. */
public final class HydroFacts {

  private static final String ANY_NAME = ".{1,64}";

  /** The serial number of a unit. */
  public static final TextType UNIT_SERIAL = TextType.of(
          "H[0-9A-Z]{15}",
          "a HydroGate's serial: H and 15 capitals or digits",
          "HGT60HTK20000001",
          "HYDROGATE_SERIAL")
      .inCommands();

  /** The name or the IPv4 address of a server. */
  public static final TextType HOST_NAME = TextType.of(
          "[A-Za-z0-9]([A-Za-z0-9-]{0,62})([.][A-Za-z0-9]([A-Za-z0-9-]{0,62})){0,8}",
          "a host name: letters, digits, hyphens and dots",
          "directregistration.hydronet.com",
          "SERVER")
      .inCommands();

  /** The serial number of a token, 16 characters; somebody may have masked it before sharing it. */
  public static final TextType TOKEN_SERIAL = TextType.of(
          "HTK(MOB[0-9A-F]{10}|[0-9][0-9A-Z]{12})",
          "a token's serial: HTKMOB and 10 hexadecimal digits, or HTK and 13 capitals or digits",
          "HTK200BAA0000000",
          "HYDROTOKEN_SERIAL")
      .variants(
          "HTK210BAA0000000",
          "HTK220BAA0000000",
          "HTK211BAA0000000",
          "HTKMOB0000000000",
          "HTK300BAA0000000",
          "HTK*************#1")
      .inCommands()
      .maskable();

  /** The number of the licence a mobile token came with; HTMTRIAL begins the two free ones. */
  public static final TextType LICENCE_NUMBER = TextType.of(
      "[0-9A-Z]{4,32}",
      "a licence number: capitals and digits",
      "HTMTRIAL098C2FE8",
      "LICENCE_NUMBER");

  /** The name of a VDOM. */
  public static final TextType VDOM_NAME = TextType.of(
          "[A-Za-z0-9_.-]{1,31}",
          "the name of a VDOM: up to 31 letters, digits, hyphens, dots and underscores",
          "root",
          "VDOM_NAME")
      .inCommands();

  /** The name of somebody who has a token. */
  public static final TextType USER_NAME = TextType.of(
          ANY_NAME, "a user name: up to 64 characters on one line", "jdoe", "USER_NAME")
      .inCommands();

  private static final TextType LOCAL_USER = TextType.of(
          ANY_NAME,
          "the name of a local user: up to 64 characters on one line",
          "jdoe",
          "USER_NAME")
      .inCommands();
  private static final TextType ADMINISTRATOR = TextType.of(
          ANY_NAME,
          "the name of an administrator: up to 64 characters on one line",
          "admin",
          "ADMINISTRATOR_NAME")
      .inCommands();
  private static final TextType NAMED_HOLDER = TextType.of(
          ANY_NAME,
          "a user name: up to 64 characters on one line",
          "jdoe",
          "USER_OR_ADMINISTRATOR_NAME")
      .inCommands();

  /** Somebody who has a token. A local user and an administrator of one name are two people. */
  public static final VariantType HOLDER = new VariantType(
      USER_NAME,
      List.of(
          new VariantType.Kind(
              "user", USER_NAME, Optional.of(new VariantType.Place("vdom", VDOM_NAME))),
          new VariantType.Kind("admin", USER_NAME, Optional.empty())));

  private static final TermType MANAGEMENT =
      TermType.of(Term.of("none"), Term.of("hydromanager"), Term.of("hydroguard"));

  /** Whether a unit is split into virtual domains. */
  public static final TermType VDOM_MODE = TermType.of(Term.of("enabled"), Term.of("disabled"));

  /** The {@code Token server status} line; a unit that has not asked yet does not know it. */
  private static final TermType TOKEN_SERVER =
      TermType.of(Term.of("reachable"), Term.of("unreachable"), Term.of("unknown"));

  private static final TermType REACHABILITY =
      TermType.of(Term.of("reachable"), Term.of("unreachable"), Term.of("unresolved"));

  private static final Term HARD = Term.of("hard");
  private static final Term MOBILE = Term.of("mobile");
  private static final TermType TOKEN_KIND = TermType.of(HARD, MOBILE);

  private static final Term MOBILE_MODEL = Term.of("HydroToken Mobile").prefixed("HTKMOB");
  /**
   * HTK211 is the prefix of the models that come with a CD (200CD and 200BCD), not of the HydroToken
   * 210.
   */
  private static final TermType TOKEN_MODEL = TermType.of(
      Term.of("HydroToken 200").prefixed("HTK200"),
      Term.of("HydroToken 210").prefixed("HTK210"),
      Term.of("HydroToken 220").prefixed("HTK220"),
      Term.of("HydroToken 200CD/200BCD").prefixed("HTK211"),
      MOBILE_MODEL,
      Term.of("another hard token"));

  private static final TermType SEED = TermType.of(Term.of("present"), Term.of("absent"));
  private static final TermType CONFIGURED_STATUS = TermType.of(Term.of("active"), Term.of("lock"));

  /** The STATUS column of {@code diagnose hydrotoken info}, word for word. */
  private static final TermType TOKEN_REPORT = TermType.of(
      Term.of("new"),
      Term.of("active"),
      Term.of("provisioning"),
      Term.of("provisioned"),
      Term.of("provision timeout"),
      Term.of("locked"),
      Term.of("token already activated, and seed won't be returned"),
      Term.of("activation error (token not exist in HydroGuard)"),
      Term.anyOther("an unrecognised status"));

  private static final Term ASSIGNED = Term.of("assigned");
  private static final Term UNASSIGNED = Term.of("unassigned");
  private static final TermType ASSIGNMENT = TermType.of(ASSIGNED, UNASSIGNED);

  /** What {@code execute hydrotoken activate} answers. */
  private static final TermType ACTIVATION_ANSWER =
      TermType.of(Term.of("cmdb save error").standingInText(), Term.anyOther("another answer"));

  private static final Term NO_ERROR = Term.of("0");
  private static final TermType LICENCE_ERROR_CODE = TermType.ofNumbers(
      NO_ERROR,
      Term.of("14"),
      Term.of("10"),
      Term.of("11"),
      Term.of("-1"),
      Term.anyOther("another code"));

  /** The product misspells the last of them. */
  public static final TermType LICENCE_ERROR_MESSAGE = TermType.of(
      Term.of("hydrocare license expired"),
      Term.of("hydrocare license card not found"),
      Term.of("hydrocare license already activated"),
      Term.of("hydrocare unkown error").spelled("hydrocare unknown error"),
      Term.anyOther("another message"));

  private static final Term NO_RETURNED_ERROR = Term.of("0");
  /**
   * The code in {@code import hydrotoken license error: CODE}. For errors not listed here it seems to
   * be -(7550 + {@code error_code}), which nobody has confirmed, so nothing rests on it.
   */
  private static final TermType LICENCE_RETURN_CODE = TermType.ofNumbers(
      NO_RETURNED_ERROR,
      Term.of("-7564"),
      Term.of("-7561"),
      Term.of("-7549"),
      Term.anyOther("another code"));

  private static final Term RECOGNISED = Term.of("recognised");
  private static final Term UNRECOGNISED = Term.of("unrecognised");
  private static final TermType LICENCE_FAILURE = TermType.of(RECOGNISED, UNRECOGNISED);

  private static final TermType DELIVERY =
      TermType.of(Term.of("delivered"), Term.of("not-delivered"));
  private static final TermType VALIDITY = TermType.of(Term.of("valid"), Term.of("expired"));

  /** The unit a case is about. Every case has one, even where nothing of it was collected. */
  public static final FactKind HYDROGATE = FactKind.of(
      "HydroGate",
      new Subject("hydrogate", "hydrogate", Shape.SINGLE, false),
      "The HydroGate the case is about.",
      Property.collected("serial", UNIT_SERIAL, "Its serial number."),
      Property.collected(
          "hydroos",
          new VersionType("HydroOS", "7.4.11", "7.4.10 to 7.4.11, or 7.6.3 to 7.6.6"),
          "Its HydroOS version, in quotes."),
      Property.collected(
          "management",
          MANAGEMENT,
          "How it is managed: the type in show system central-management."),
      Property.collected("vdoms", VDOM_MODE, "Whether it is split into virtual domains."),
      Property.collected(
          "token-server", TOKEN_SERVER, "The token server status in diagnose hydrotoken info."));

  /** A check of a server; a failed ping alone does not prove that the service is down. */
  public static final FactKind SERVER_CHECK = FactKind.of(
          "ServerCheck",
          new Subject("server", "servers", Shape.MAP, true),
          "Checks of the servers that activation depends on: each host with its result.",
          Property.identity("host", HOST_NAME, "The server that was checked."),
          Property.collected(
              "reachability", REACHABILITY, "The result of the check, usually of execute ping."))
      .belongingTo("hydrogate");

  /** A token. What it reports and its status in the configuration are separate matters. */
  public static final FactKind TOKEN = FactKind.of(
          "Token",
          new Subject("token", "tokens", Shape.LIST, true),
          "The tokens.",
          Property.identity("serial", TOKEN_SERIAL, "Its serial number."),
          Property.collected("seed", SEED, "Whether the configuration holds its seed."),
          Property.collected("status", CONFIGURED_STATUS, "Its status in the configuration."),
          Property.collected(
              "report", TOKEN_REPORT, "The exact status in diagnose hydrotoken info."),
          Property.collected("drift", IntegerType.INTEGER, "The drift of its clock, in steps."),
          Property.list(
              "assigned-to",
              HOLDER,
              "The users and administrators it is assigned to; an empty list if there are none."),
          Property.collected(
              "licence", LICENCE_NUMBER, "The licence that a mobile token belongs to."),
          Property.collected(
              "lock-released-recently",
              BooleanType.BOOLEAN,
              "Whether the vendor recently released its activation lock."),
          Property.derivedList(
              "administrators", ADMINISTRATOR, Derivation.ofKind("assigned-to", "admin")),
          Property.derived(
              "assignment",
              ASSIGNMENT,
              Derivation.byEmptiness("assigned-to", UNASSIGNED, ASSIGNED)),
          Property.derived(
              "kind", TOKEN_KIND, Derivation.byTerm("model", Map.of(MOBILE_MODEL, MOBILE), HARD)),
          Property.derivedList("local-users", LOCAL_USER, Derivation.ofKind("assigned-to", "user")),
          Property.derived("model", TOKEN_MODEL, Derivation.byPrefix("serial", TOKEN_MODEL)),
          Property.derivedList("named-holders", NAMED_HOLDER, Derivation.ofKind("assigned-to", "")))
      .belongingTo("hydrogate");

  /** An attempt to activate a token. */
  public static final FactKind ACTIVATION = FactKind.of(
          "Activation",
          new Subject("activation", "activations", Shape.LIST, false),
          "Attempts to activate a token with execute hydrotoken activate.",
          Property.identity("serial", TOKEN_SERIAL, "The token's serial number."),
          Property.collected("output", ACTIVATION_ANSWER, "The exact answer of the command."))
      .referringTo(TOKEN)
      .belongingTo("token");

  /** An attempt to import a licence for mobile tokens. */
  public static final FactKind LICENCE_IMPORT = FactKind.of(
          "LicenceImport",
          new Subject("licence-import", "licence-imports", Shape.LIST, false),
          "Attempts to import a licence for mobile tokens.",
          Property.collected(
              "error-code", LICENCE_ERROR_CODE, "The error_code in the service's answer."),
          Property.collected(
              "error-message", LICENCE_ERROR_MESSAGE, "The exact error_message beside it."),
          Property.collected(
              "return-code",
              LICENCE_RETURN_CODE,
              "The return code that the command printed at the end."),
          Property.derived(
              "failure",
              LICENCE_FAILURE,
              Derivation.worst(
                  List.of("error-code", "error-message", "return-code"),
                  Set.of(NO_ERROR, NO_RETURNED_ERROR),
                  RECOGNISED,
                  UNRECOGNISED)))
      .belongingTo("hydrogate");

  /** The e-mail that brings a user the activation code; somebody states what is known of it. */
  public static final FactKind ACTIVATION_EMAIL = FactKind.of(
          "ActivationEmail",
          new Subject("email", "email", Shape.SINGLE, false),
          "The e-mail with the activation code.",
          Property.collected("activation-code", DELIVERY, "Whether the code arrived."),
          Property.collected(
              "mailbox-password",
              VALIDITY,
              "Whether the password of the sending mailbox is still valid."))
      .belongingTo("hydrogate");

  /** All kinds, in the order of the sections of a fact file. */
  public static final FactKinds KINDS = FactKinds.of(
          HYDROGATE, SERVER_CHECK, TOKEN, ACTIVATION, LICENCE_IMPORT, ACTIVATION_EMAIL)
      .redactedBy(HydroConsole.TERMS);

  private HydroFacts() {}
}
