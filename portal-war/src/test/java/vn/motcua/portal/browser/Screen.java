package vn.motcua.portal.browser;

/** The widths every page must fit, in CSS pixels. */
enum Screen {
  PHONE(320, 640),
  TABLET(800, 1000),
  DESK(1280, 900);

  final int width;
  final int height;

  Screen(int width, int height) {
    this.width = width;
    this.height = height;
  }
}
