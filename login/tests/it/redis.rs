//! Rate limits that several servers share, with a real Redis or Valkey: the program in REDIS_SERVER, which `cargo xtask test`
//! installs, or the one on the PATH.

use crate::support::{LONG, TempDir};
use std::process::{Child, Command, Stdio};
use std::time::Duration;
use zitadel_login::limits::{Cost, Key, Limits};

/// A Redis on a free port, without persistence.
struct Redis {
    child: Child,
    port: u16,
    _dir: TempDir,
}

impl Redis {
    fn start(port: u16) -> Self {
        let dir = TempDir::new();
        let program = std::env::var("REDIS_SERVER").unwrap_or_else(|_| "redis-server".into());
        let child = Command::new(&program)
            .args(["--port", &port.to_string(), "--bind", "127.0.0.1", "--save", "", "--appendonly", "no"])
            .args(["--dir", dir.0.to_str().unwrap()])
            .stdout(Stdio::null())
            .spawn()
            .unwrap_or_else(|e| {
                panic!("{program}: {e}; install redis-server or valkey, or set REDIS_SERVER to where it is")
            });
        let redis = Self { child, port, _dir: dir };
        let deadline = std::time::Instant::now() + LONG;
        while std::net::TcpStream::connect(("127.0.0.1", port)).is_err() {
            assert!(std::time::Instant::now() < deadline, "Redis did not start");
            std::thread::yield_now();
        }
        redis
    }

    fn url(&self) -> String {
        format!("redis://127.0.0.1:{}", self.port)
    }
}

impl Drop for Redis {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

fn free_port() -> u16 {
    std::net::TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port()
}

fn account(name: &str) -> Vec<Key> {
    vec![Key::Account(name.into())]
}

/// How many of `requests` are allowed.
async fn count_allowed(limits: &Limits, who: &[Key], cost: Cost, requests: usize) -> usize {
    let mut allowed = 0;
    for _ in 0..requests {
        allowed += usize::from(limits.take(who, cost).await.is_ok());
    }
    allowed
}

#[tokio::test]
async fn two_servers_with_one_redis_share_a_limit() {
    let redis = Redis::start(free_port());
    let servers = [Limits::with_redis(1, &redis.url()).unwrap(), Limits::with_redis(1, &redis.url()).unwrap()];
    let mut total = 0;
    for n in 0..30 {
        total += count_allowed(&servers[n % 2], &account("mia"), Cost::Check, 1).await;
    }
    assert_eq!(total, 10);
    let wait = servers[0].take(&account("mia"), Cost::Check).await.unwrap_err();
    assert!((20..=30).contains(&wait), "{wait}");
    assert_eq!(count_allowed(&servers[1], &account("mia"), Cost::Message, 5).await, 3, "each cost has its own bucket");
    assert_eq!(
        count_allowed(&servers[1], &account("noah"), Cost::Check, 12).await,
        10,
        "each account has its own bucket"
    );
}

#[tokio::test]
async fn concurrent_requests_do_not_exceed_a_shared_limit() {
    let redis = Redis::start(free_port());
    let limits = std::sync::Arc::new(Limits::with_redis(1, &redis.url()).unwrap());
    let calls: Vec<_> = (0..100)
        .map(|_| {
            let limits = std::sync::Arc::clone(&limits);
            tokio::spawn(async move { limits.take(&account("mia"), Cost::Check).await.is_ok() })
        })
        .collect();
    let mut total = 0;
    for call in calls {
        total += usize::from(call.await.unwrap());
    }
    assert_eq!(total, 10);
}

#[tokio::test]
async fn an_address_over_its_shared_limit_does_not_use_up_an_account_limit() {
    let redis = Redis::start(free_port());
    let limits = Limits::with_redis(1, &redis.url()).unwrap();
    let address = Key::for_address("2001:db8::1".parse().unwrap());
    assert_eq!(count_allowed(&limits, &address, Cost::Message, 40).await, 30);
    assert_eq!(count_allowed(&limits, &[address, account("mia")].concat(), Cost::Message, 5).await, 0);
    assert_eq!(count_allowed(&limits, &account("mia"), Cost::Message, 5).await, 3);
}

#[tokio::test]
async fn redis_keys_contain_no_login_name_and_expire() {
    let redis = Redis::start(free_port());
    let limits = Limits::with_redis(1, &redis.url()).unwrap();
    limits.take(&account("mia@example.com"), Cost::Check).await.unwrap();
    let mut connection = redis::Client::open(redis.url()).unwrap().get_connection().unwrap();
    let keys: Vec<String> = redis::cmd("KEYS").arg("*").query(&mut connection).unwrap();
    assert_eq!(keys.len(), 1);
    assert!(keys[0].starts_with("{zitadel-login}:limit:c") && !keys[0].contains("mia"), "{}", keys[0]);
    let left: i64 = redis::cmd("PTTL").arg(&keys[0]).query(&mut connection).unwrap();
    assert!((1..=30_000).contains(&left), "{left}");
}

#[tokio::test]
async fn limits_are_per_process_while_redis_is_unavailable_and_shared_once_it_is_back() {
    let port = free_port();
    let limits = Limits::with_redis(1, &format!("redis://127.0.0.1:{port}")).unwrap();
    assert_eq!(count_allowed(&limits, &account("mia"), Cost::Check, 20).await, 10, "before the first connection");
    let redis = Redis::start(port);
    // Redis is tried again after a second; its buckets are still full.
    let deadline = std::time::Instant::now() + LONG;
    while limits.take(&account("mia"), Cost::Check).await.is_err() {
        assert!(std::time::Instant::now() < deadline, "Redis is not used again");
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
    assert_eq!(count_allowed(&limits, &account("noah"), Cost::Check, 20).await, 10);
    drop(redis);
    assert_eq!(count_allowed(&limits, &account("lea"), Cost::Check, 20).await, 10, "after the connection was lost");
}
