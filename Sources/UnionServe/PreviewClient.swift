/// What a browser is given to take part in the preview. It is served below `/_unionsite/` and never
/// becomes part of the site.
public struct PreviewClient: Sendable {
  /// JavaScript, at `/_unionsite/preview.js`. Each page loads it with `data-run` and `data-build`, the
  /// run and the build that the page was served from. No part of it may be inline.
  public var script: [UInt8]
  /// Its style sheet, at `/_unionsite/preview.css`, which the script may load.
  public var style: [UInt8]

  /// A script and its style.
  public init(script: [UInt8], style: [UInt8]) {
    self.script = script
    self.style = style
  }

  /// Where everything of the preview is.
  static let folder = "/_unionsite/"
  /// The smallest that is of use: it reloads the page.
  public static let plain = PreviewClient(
    script: Array(
      """
      "use strict";
      {
        const own = document.currentScript.dataset;
        const page = decodeURIComponent(location.pathname);
        const events = new EventSource("/_unionsite/events?page=" + encodeURIComponent(page));
        const isOld = (state) => state.run !== own.run || state.build !== Number(own.build);
        events.addEventListener("state", (event) => {
          if (isOld(JSON.parse(event.data))) location.reload();
        });
        events.addEventListener("reload", (event) => {
          const changed = JSON.parse(event.data).changed;
          if (changed === null || changed.includes(page)) location.reload();
        });
      }

      """.utf8), style: [])
}
