#!/usr/bin/python3
"""A window of WebKitGTK for WebKitWebDriver, with a profile that stays: the driver's own browser forgets all it stores.

webkit-window.py --data=DIR --downloads=DIR --script=FILE
"""
import os
import sys

import gi

gi.require_version('Gtk', '3.0')
gi.require_version('WebKit2', '4.1')
from gi.repository import Gtk, WebKit2  # noqa: E402

WIDTH, HEIGHT = 390, 844
# Off by default in this port, not in the engine.
FEATURES = {'StorageAPI', 'StorageAPIEstimate', 'FileSystem'}


def option(name):
    start = '--%s=' % name
    return next(argument[len(start):] for argument in sys.argv if argument.startswith(start))


def switch_on(settings):
    features = WebKit2.Settings.get_all_features()
    for index in range(features.get_length()):
        feature = features.get(index)
        if feature.get_identifier() in FEATURES:
            settings.set_feature_enabled(feature, True)


def keep_download(_context, download):
    def decide(download, suggested):
        download.set_destination('file://' + os.path.join(option('downloads'), suggested))
        return True

    download.connect('decide-destination', decide)


def new_view(_session, context, script, windows):
    content = WebKit2.UserContentManager()
    content.add_script(WebKit2.UserScript(
        script, WebKit2.UserContentInjectedFrames.ALL_FRAMES, WebKit2.UserScriptInjectionTime.START, None, None))
    view = WebKit2.WebView(web_context=context, user_content_manager=content, is_controlled_by_automation=True)
    switch_on(view.get_settings())
    view.connect('permission-request', lambda _view, request: (request.allow(), True)[1])
    window = Gtk.Window()
    window.set_default_size(WIDTH, HEIGHT)
    window.add(view)
    window.show_all()
    windows.append(window)
    view.connect('close', lambda _view: Gtk.main_quit())
    return view


def main():
    data = option('data')
    with open(option('script'), encoding='utf-8') as file:
        script = file.read()
    manager = WebKit2.WebsiteDataManager(base_data_directory=data + '/data', base_cache_directory=data + '/cache')
    context = WebKit2.WebContext(website_data_manager=manager)
    context.set_automation_allowed(True)
    context.connect('download-started', keep_download)
    kept = []

    def automate(_context, session):
        about = WebKit2.ApplicationInfo()
        about.set_name('webkit-window')
        about.set_version(WebKit2.get_major_version(), WebKit2.get_minor_version(), WebKit2.get_micro_version())
        session.set_application_info(about)
        session.connect('create-web-view', lambda session: new_view(session, context, script, kept))
        session.connect('will-close', lambda _session: Gtk.main_quit())
        kept.append(session)

    context.connect('automation-started', automate)
    Gtk.main()


main()
