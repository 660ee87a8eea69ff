package vn.motcua.outbox.relay;

/** How a message leaves the portal. */
public enum Channel {
  MAIL,
  SMS,
  WEBHOOK
}
